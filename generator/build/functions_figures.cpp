// fig figure table chart: the ledger's numbers in the page's language.
