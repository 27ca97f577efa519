# What Debian 12 must have. Sourced by run.sh and test.sh; nothing here is built from downloads.

build_packages=(
  g++ cmake ninja-build ccache pkg-config
  libboost-filesystem-dev libxxhash-dev libfmt-dev libicu-dev libhyphen-dev hyphen-fr hyphen-en-gb
  nlohmann-json3-dev libyaml-cpp-dev libzip-dev libpugixml-dev libsqlite3-dev
  libharfbuzz-dev libwoff-dev libbrotli-dev libjpeg62-turbo-dev libpng-dev libwebp-dev liblcms2-dev
  libgumbo-dev libhpdf-dev libdeflate-dev libmimalloc-dev libqrencode-dev libcmark-gfm-dev libcmark-gfm-extensions-dev
  libcli11-dev catch2
  fonts-inter fonts-noto-core
)

# Outside judges of what bilan makes.
test_packages=(
  poppler-utils mupdf-tools qpdf gettext python3 python3-jinja2 python3-fonttools hunspell hunspell-fr-classical hunspell-en-gb
  chromium nodejs npm default-jre-headless
  libpdfbox2-java libactivation-java libjaxb-api-java  # the validator of PDF/A-1b
  icc-profiles-free libgs-common                       # profiles: sRGB, and one of a press
)

fuzz_packages=(clang-14 libclang-rt-14-dev)  # libFuzzer, with its sanitizers

# Packages that another source than Debian may have provided, and the command that says so: a machine with its own Node.js
# or Java keeps it.
declare -A command_of=([nodejs]=node [npm]=npm [default-jre-headless]=java [cmake]=cmake [python3]=python3)

# Installs the packages that are not there, as root or with sudo, and says which.
install_packages() {
  local missing=() package
  for package in "$@"; do
    if [ -n "${command_of[$package]:-}" ] && command -v "${command_of[$package]}" >/dev/null; then continue; fi
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "Installing: ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { echo "Please install these packages as root, or install sudo: ${missing[*]}" >&2; exit 3; }
    as_root=(sudo)
  fi
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}
