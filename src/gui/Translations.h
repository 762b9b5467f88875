// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The words of the user's language; in English the plurals.

namespace watchkeeper {

//! Before the first text is made; the QCoreApplication must exist.
void installTranslations();

} // namespace watchkeeper
