// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The declarations of Core Foundation that the sources use, so that `compilers.py macos` can read them without macOS.
//! Source: https://developer.apple.com/documentation/corefoundation

#include <sys/types.h>

using Boolean = unsigned char;
using CFIndex = long;
using CFTypeID = unsigned long;
using CFTypeRef = const void *;
using CFStringRef = const struct __CFString *;
using CFArrayRef = const struct __CFArray *;
using CFDictionaryRef = const struct __CFDictionary *;
using CFNumberRef = const struct __CFNumber *;
using CFBooleanRef = const struct __CFBoolean *;

enum CFNumberType : CFIndex { kCFNumberDoubleType = 13 };

extern "C" {
void CFRelease(CFTypeRef object);
CFTypeID CFGetTypeID(CFTypeRef object);
CFTypeID CFStringGetTypeID();
CFTypeID CFNumberGetTypeID();
CFTypeID CFBooleanGetTypeID();
CFIndex CFArrayGetCount(CFArrayRef array);
const void *CFArrayGetValueAtIndex(CFArrayRef array, CFIndex index);
const void *CFDictionaryGetValue(CFDictionaryRef dictionary, const void *key);
Boolean CFNumberGetValue(CFNumberRef number, CFNumberType type, void *value);
Boolean CFBooleanGetValue(CFBooleanRef boolean);
}
