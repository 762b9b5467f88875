// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The language of the program: its texts, and how numbers and dates are written. The English translation contains only the plural
//! forms.

#include <QString>

namespace watchkeeper {

//! \brief Installs the translation and sets the default locale. Call it before any text is created, or again before the first window,
//! which replaces the earlier translation. The QCoreApplication must exist.
//! \param language  code of a language such as `de`; with any other text, that of the system
void installTranslations(const QString &language = {});

//! Uses English texts and numbers such as `1,234.5`, whatever the language of the system is, for output that programs read.
void useEnglish();

//! Returns the code of the language of the texts, such as `de` or `pt_BR`; `en` without a translation.
QString shownLanguage();

//! Returns the language in a settings file, without changing it; empty if there is none. Reads a small file, so call it only at the start.
QString storedLanguage(const QString &settingsFile);

} // namespace watchkeeper
