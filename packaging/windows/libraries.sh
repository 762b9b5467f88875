#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the libraries of Watchkeeper for Windows from Debian's source packages, with Debian's cross compiler. Takes about 30 minutes on
# two cores. Libraries that are already built aren't built again.
#
#   libraries.sh FOLDER    FOLDER/root gets the libraries, FOLDER/licences their copyright files
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
mkdir -p "$1"
folder=$(cd -- "$1" && pwd -P)
libraries=$folder/root
host=x86_64-w64-mingw32
mkdir -p "$folder"/{lists/partial,archives/partial,sources,done,licences} "$libraries"/{bin,include,lib}

say() { printf '%s\n' "$*" >&2; }

# Source packages need a list of their own, because most computers only have lists of binary packages. It comes from the same servers.
with_own_lists() {
    "$@" -o Dir::Etc::sourcelist="$folder/sources.list" -o Dir::Etc::sourceparts=/dev/null -o Dir::State::lists="$folder/lists" \
        -o Dir::Cache::archives="$folder/archives" -o Dir::Cache::srcpkgcache= -o Dir::Cache::pkgcache= -o APT::Sandbox::User=root
}

update_lists() {
    # shellcheck disable=SC2016 # apt-get replaces these
    apt-get indextargets --format 'deb-src $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' |
        sort -u >"$folder/sources.list"
    with_own_lists apt-get -qq update
}

# get PACKAGE: downloads and unpacks a source package, with Debian's changes, and prints its folder. If a server no longer has the
# latest version, because a newer one isn't in its lists yet, an earlier version serves.
get() {
    local package=$1 unpacked=$folder/sources/$1 version
    if [[ ! -d $unpacked ]]; then
        for version in $(with_own_lists apt-cache madison "$package" | awk '$NF == "Sources" { print $3 }'); do
            rm -rf "$folder/unpack"
            mkdir "$folder/unpack"
            (cd "$folder/unpack" && with_own_lists apt-get -qq source "$package=$version") >>"$folder/downloads.log" 2>&1 || continue
            mv "$folder"/unpack/*/ "$unpacked"
            break
        done
        [[ -d $unpacked ]] || {
            say "Debian's server has no complete source of $package. All messages: $folder/downloads.log"
            return 1
        }
    fi
    cp "$unpacked/debian/copyright" "$folder/licences/$package.txt"
    printf '%s\n' "$unpacked"
}

# with_cmake PACKAGE ARGUMENT...: builds and installs a source package.
with_cmake() {
    local source
    source=$(get "$1")
    build_project "$source" "${@:2}"
}

# build_project FOLDER ARGUMENT...
build_project() {
    local source=$1 build=$folder/build
    shift
    rm -rf "$build"
    cmake -S "$source" -B "$build" -G Ninja --log-level=WARNING -DCMAKE_TOOLCHAIN_FILE="$here/mingw.cmake" \
        -DWATCHKEEPER_WINDOWS_LIBRARIES="$libraries" -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$libraries" \
        -DCMAKE_POLICY_DEFAULT_CMP0077=NEW "$@"
    ninja -C "$build" --quiet install
}

# once NAME: builds a library with the function build_NAME, unless that was done. A change of this file builds it again only if the
# function changed.
once() {
    local name=$1 recipe status
    recipe=$(declare -f "build_$name" build_project | sha256sum)
    [[ $(cat "$folder/done/$name" 2>/dev/null) != "$recipe" ]] || return 0
    say "Building $name for Windows"
    set +e # in a condition, the function wouldn't stop at the first error
    (set -e && "build_$name") >"$folder/build-$name.log" 2>&1
    status=$?
    set -e
    if ((status)); then
        tail -n 30 "$folder/build-$name.log" >&2
        say "$name can't be built. All messages: $folder/build-$name.log"
        return 1
    fi
    printf '%s\n' "$recipe" >"$folder/done/$name"
}

# Qt's driver and Watchkeeper use the same SQLite. Its source package has it in pieces, which a program of this computer joins.
build_sqlite() {
    local source
    source=$(get sqlite3)
    (cd "$source" && ./configure --disable-readline && make sqlite3.c)
    # Qt's own options for SQLite (src/3rdparty/sqlite.pri), without those for Unix.
    "$host-gcc-posix" -O2 -shared -DSQLITE_API='__declspec(dllexport)' -DSQLITE_ENABLE_COLUMN_METADATA -DSQLITE_ENABLE_FTS5 \
        -DSQLITE_ENABLE_JSON1 -DSQLITE_OMIT_COMPLETE "$source/sqlite3.c" -o "$libraries/bin/libsqlite3.dll" \
        -Wl,--out-implib,"$libraries/lib/libsqlite3.dll.a"
    cp "$source/sqlite3.h" "$libraries/include/"
}

# OpenSSL looks for its settings in the folder --openssldir. On Windows, it must be one that only administrators can create.
build_openssl() {
    local source
    source=$(get openssl)
    cd "$source"
    [[ -f Makefile ]] || # exists if an earlier build was interrupted
        ./Configure mingw64 --cross-compile-prefix="$host-" --prefix=/Windows/SSL --openssldir=/Windows/SSL --libdir=lib shared no-tests \
            no-engine no-legacy CC=gcc-posix CXX=g++-posix
    make -s -j2 build_libs
    make -s install_dev DESTDIR="$folder/installed"
    cp -r "$folder"/installed/Windows/SSL/{bin,include,lib} "$libraries/"
}

build_qtbase() {
    with_cmake qt6-base -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF -DFEATURE_dbus=OFF -DFEATURE_opengl=OFF -DINPUT_opengl=no \
        -DFEATURE_sql_odbc=OFF -DFEATURE_system_sqlite=ON -DFEATURE_tabletevent=OFF -DINPUT_openssl=linked
}

build_qtsvg() { with_cmake qt6-svg -DQT_BUILD_TESTS=OFF -DQT_BUILD_EXAMPLES=OFF; }

build_qcoro() {
    with_cmake qcoro -DUSE_QT_VERSION=6 -DBUILD_TESTING=OFF -DQCORO_BUILD_EXAMPLES=OFF -DQCORO_WITH_QTDBUS=OFF \
        -DQCORO_WITH_QTQUICK=OFF -DQCORO_WITH_QML=OFF -DQCORO_WITH_QTWEBSOCKETS=OFF
}

# Windows has no name for the sizes of addresses, which c-ares expects.
build_cares() {
    with_cmake c-ares -DCARES_STATIC=ON -DCARES_SHARED=OFF -DCARES_BUILD_TOOLS=OFF "-DCMAKE_C_FLAGS=-DINADDRSZ=4 -DIN6ADDRSZ=16"
}

# nghttp2 can't use both clocks that the compiler has, and the one of Windows needs no further library.
build_nghttp2() {
    with_cmake nghttp2 -DENABLE_LIB_ONLY=ON -DENABLE_STATIC_LIB=ON -DENABLE_SHARED_LIB=OFF -DENABLE_DOC=OFF -DHAVE_CLOCK_GETTIME=OFF
    sed -i 's/^Cflags:/& -DNGHTTP2_STATICLIB/' "$libraries/lib/pkgconfig/libnghttp2.pc"
}

build_yamlcpp() { with_cmake yaml-cpp -DYAML_CPP_BUILD_TESTS=OFF -DYAML_CPP_BUILD_TOOLS=OFF -DYAML_BUILD_SHARED_LIBS=OFF; }

build_gumbo() {
    local source objects=$folder/build-gumbo file
    source=$(get gumbo-parser)
    mkdir -p "$objects"
    for file in "$source"/src/*.c; do
        "$host-gcc-posix" -O2 -c "$file" -o "$objects/$(basename "$file").o"
    done
    rm -f "$libraries/lib/libgumbo.a"
    "$host-ar" rcs "$libraries/lib/libgumbo.a" "$objects"/*.o
    cp "$source"/src/{gumbo,tag_enum}.h "$libraries/include/"
    printf 'Name: Gumbo\nDescription: HTML5 parser\nVersion: 0.10.1\nLibs: -L%s/lib -lgumbo\nCflags: -I%s/include\n' \
        "$libraries" "$libraries" >"$libraries/lib/pkgconfig/gumbo.pc"
}

# Newer versions give each compiler for Windows a flag that only Microsoft's understands.
build_keychain() {
    local source
    source=$(get qtkeychain)
    find "$source" -name CMakeLists.txt -exec sed -i 's|/utf-8||' {} +
    build_project "$source" -DBUILD_WITH_QT6=ON -DBUILD_TRANSLATIONS=OFF -DBUILD_TEST_APPLICATION=OFF
}

build_plot() {
    local source project=$folder/plot
    source=$(get qcustomplot)
    mkdir -p "$project"
    cat >"$project/CMakeLists.txt" <<END
cmake_minimum_required(VERSION 3.25)
project(plot LANGUAGES CXX)
find_package(Qt6 REQUIRED COMPONENTS Widgets PrintSupport)
set(CMAKE_AUTOMOC ON)
add_library(qcustomplot STATIC "$source/qcustomplot.cpp" "$source/qcustomplot.h")
target_link_libraries(qcustomplot PRIVATE Qt6::Widgets Qt6::PrintSupport)
install(TARGETS qcustomplot)
install(FILES "$source/qcustomplot.h" DESTINATION include)
END
    build_project "$project"
}

# These consist of headers, so those of this computer's packages serve.
build_headers() {
    cp -r /usr/include/boost /usr/include/CLI /usr/include/toml++ "$libraries/include/"
    mkdir -p "$libraries/share/cmake"
    cp -r /usr/share/cmake/CLI11 "$libraries/share/cmake/"
    cp /usr/share/doc/libboost-dev/copyright "$folder/licences/boost.txt"
    cp /usr/share/doc/libcli11-dev/copyright "$folder/licences/cli11.txt"
    cp /usr/share/doc/libtomlplusplus-dev/copyright "$folder/licences/tomlplusplus.txt"
}

update_lists
# Before anything is built, because building takes long.
for package in sqlite3 openssl qt6-base qt6-svg qcoro c-ares nghttp2 yaml-cpp gumbo-parser qtkeychain qcustomplot; do
    get "$package" >/dev/null
done
for name in sqlite openssl qtbase qtsvg qcoro cares nghttp2 yamlcpp gumbo keychain plot headers; do
    once "$name"
done
say "The libraries for Windows are in $libraries"
