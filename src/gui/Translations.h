// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The language of the window: translations, and the locale of numbers and dates. The English translation contains only the plural forms.

#include <QString>

namespace watchkeeper {

//! \brief Installs the translation, keeps its mnemonics distinct, and sets the default locale. Call it before any text is created, or again before the first window, which
//! replaces the earlier translation. The QCoreApplication must exist.
//! \param language  code of a language such as `de`; with any other text, that of the system
void installTranslations(const QString &language = {});

//! Returns the language in a settings file, without changing it; empty if there is none. Reads a small file, so call it only at the start.
QString storedLanguage(const QString &settingsFile);

} // namespace watchkeeper
