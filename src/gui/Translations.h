// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Installs the translation into the user's language. For English, it contains only the plurals.

namespace watchkeeper {

//! Call this before the first text is created. The QCoreApplication must exist.
void installTranslations();

} // namespace watchkeeper
