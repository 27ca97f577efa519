# The theme's bundled files: fonts and hyphenation patterns, copied from Debian packages at build time with their
# licence texts, beside a copy of templates/. The result, build/theme, is what the installed program carries as its
# default theme. No font here has a Reserved Font Name, so subsets may keep their names.
#
#   fonts-inter       Inter, Inter Display      SIL OFL 1.1
#   fonts-noto-core   Noto Serif, Noto Sans Arabic   SIL OFL 1.1
#   hyphen-fr, hyphen-en-gb   libhyphen patterns     LGPL and BSD-like, see their copyright files
set(BILAN_THEME_DIR ${CMAKE_BINARY_DIR}/theme CACHE PATH "Where the default theme is put together")

set(bilan_inter /usr/share/fonts/opentype/inter)
set(bilan_noto /usr/share/fonts/truetype/noto)
set(BILAN_FONTS
  ${bilan_inter}/Inter-Regular.otf ${bilan_inter}/Inter-Italic.otf ${bilan_inter}/Inter-Medium.otf
  ${bilan_inter}/Inter-SemiBold.otf ${bilan_inter}/Inter-Bold.otf
  ${bilan_inter}/InterDisplay-SemiBold.otf ${bilan_inter}/InterDisplay-Bold.otf
  ${bilan_noto}/NotoSerif-Regular.ttf ${bilan_noto}/NotoSerif-Italic.ttf ${bilan_noto}/NotoSerif-SemiBold.ttf
  ${bilan_noto}/NotoSansArabic-Regular.ttf ${bilan_noto}/NotoSansArabic-Bold.ttf)
set(BILAN_HYPHENATION /usr/share/hyphen/hyph_fr.dic /usr/share/hyphen/hyph_en_GB.dic)

foreach(file IN LISTS BILAN_FONTS BILAN_HYPHENATION)
  if(NOT EXISTS ${file})
    message(FATAL_ERROR "${file} is missing: apt-get install fonts-inter fonts-noto-core hyphen-fr hyphen-en-gb")
  endif()
endforeach()

set(bilan_theme_files)
function(bilan_copy_asset from to)
  add_custom_command(OUTPUT ${to} COMMAND ${CMAKE_COMMAND} -E copy ${from} ${to} DEPENDS ${from} VERBATIM)
  set(bilan_theme_files ${bilan_theme_files} ${to} PARENT_SCOPE)
endfunction()

foreach(file IN LISTS BILAN_FONTS)
  get_filename_component(name ${file} NAME)
  bilan_copy_asset(${file} ${BILAN_THEME_DIR}/assets/fonts/${name})
endforeach()
foreach(package fonts-inter fonts-noto-core)
  bilan_copy_asset(/usr/share/doc/${package}/copyright ${BILAN_THEME_DIR}/assets/fonts/LICENSE-${package}.txt)
endforeach()
bilan_copy_asset(/usr/share/hyphen/hyph_fr.dic ${BILAN_THEME_DIR}/hyphenation/hyph_fr.dic)
bilan_copy_asset(/usr/share/hyphen/hyph_en_GB.dic ${BILAN_THEME_DIR}/hyphenation/hyph_en_GB.dic)
foreach(package hyphen-fr hyphen-en-gb)
  bilan_copy_asset(/usr/share/doc/${package}/copyright ${BILAN_THEME_DIR}/hyphenation/LICENSE-${package}.txt)
endforeach()

file(GLOB_RECURSE bilan_template_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/templates ${CMAKE_SOURCE_DIR}/templates/*)
foreach(file IN LISTS bilan_template_files)
  bilan_copy_asset(${CMAKE_SOURCE_DIR}/templates/${file} ${BILAN_THEME_DIR}/${file})
endforeach()

add_custom_target(bilan_assets ALL DEPENDS ${bilan_theme_files})
