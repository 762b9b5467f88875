// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The texts of `--help` and of the manual page that don't belong to a single command.

namespace watchkeeper::text {

extern const char *const kDescription;
extern const char *const kFooter;
//! Sections of the manual page that are too long for `--help`.
extern const char *const kExitStatus;
extern const char *const kFiles;

} // namespace watchkeeper::text
