// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"

#include "app/profile/SettingsTable.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kMaxSettingsSize = 1024 * 1024; // [bytes]

const QString kFolder = u":/i18n"_s;                    // clazy:exclude=non-pod-global-static
const QString kTexts = u"texts"_s;                      // clazy:exclude=non-pod-global-static
const QString kEnglish = u":/i18n/watchkeeper_en.qm"_s; // clazy:exclude=non-pod-global-static

//! On Windows, Qt reads no variable but LANG, and only for numbers and dates.
QLocale systemLocale()
{
#ifdef Q_OS_WIN
    for (const char *variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return QLocale(name);
    }
#endif
    return QLocale::system();
}

} // namespace

void useEnglish()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    auto *english = new QTranslator(QCoreApplication::instance());
    if (english->load(kEnglish))
        QCoreApplication::installTranslator(english);
}

void installTranslations(const QString &language)
{
    QCoreApplication *application = QCoreApplication::instance();
    const auto earlier = application->findChildren<QTranslator *>(Qt::FindDirectChildrenOnly);
    for (QTranslator *translator : earlier)
        delete translator; // which removes it
    const bool isChosen = language != kLanguageChoices.first() && kLanguageChoices.contains(language);
    const QLocale locale = isChosen ? QLocale(language) : systemLocale();
    // The numbers and dates of a person in Switzerland who chooses German stay those of Switzerland.
    if (locale.language() != QLocale::system().language())
        QLocale::setDefault(locale);
    // Texts contain numbers such as ports, which have Latin digits. Two sorts of digits in one line would be confusing.
    if (QLocale().language() == QLocale::Arabic && QLocale().zeroDigit() != "0"_L1)
        QLocale::setDefault(QLocale(QLocale::Arabic, QLocale::UnitedArabEmirates));
    auto *ours = new QTranslator(application);
    ours->setObjectName(kTexts);
    const QLocale brazilian(QLocale::Portuguese, QLocale::Brazil); // the only Portuguese translation
    if (ours->load(locale, u"watchkeeper"_s, u"_"_s, kFolder)
        || (locale.language() == QLocale::Portuguese && ours->load(brazilian, u"watchkeeper"_s, u"_"_s, kFolder))
        || ours->load(kEnglish))
        QCoreApplication::installTranslator(ours);
    // Loads Qt's own texts only in the language of Watchkeeper's texts. A window in two languages, or with mirrored English,
    // would be confusing.
    auto *dialogs = new QTranslator(application);
    const QLocale shown(ours->language());
    if (dialogs->load(shown, u"qtbase"_s, u"_"_s, kFolder)
        || dialogs->load(shown, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(dialogs);
}

QString shownLanguage()
{
    const auto *texts = QCoreApplication::instance()->findChild<QTranslator *>(kTexts);
    return texts ? QFileInfo(texts->filePath()).completeBaseName().section(u'_', 1) : u"en"_s;
}

QString storedLanguage(const QString &settingsFile)
{
    QFile file(settingsFile);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.read(kMaxSettingsSize)).object().value(setting::kLanguage).toString();
}

} // namespace watchkeeper
