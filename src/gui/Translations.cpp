// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/Translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace watchkeeper {

void installTranslations()
{
    QCoreApplication *application = QCoreApplication::instance();
    auto *ours = new QTranslator(application);
    if (ours->load(QLocale(), u"watchkeeper"_s, u"_"_s, u":/i18n"_s) || ours->load(u":/i18n/watchkeeper_en.qm"_s))
        QCoreApplication::installTranslator(ours);
    // Loads Qt's own texts only in the language of Watchkeeper's texts. A window in two languages, or with mirrored English,
    // would be confusing.
    auto *dialogs = new QTranslator(application);
    if (dialogs->load(QLocale(ours->language()), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(dialogs);
}

} // namespace watchkeeper
