// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The translation into the user's language; for English, only the plurals.

namespace watchkeeper {

//! To be called before the first text is made; the QCoreApplication must exist.
void installTranslations();

} // namespace watchkeeper
