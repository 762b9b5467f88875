// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Installs the translation for the user's language. The English translation contains only the plural forms.

namespace watchkeeper {

//! Must be called before the first text is created. The QCoreApplication must exist.
void installTranslations();

} // namespace watchkeeper
