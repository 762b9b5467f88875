// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The translations are complete, and have the placeholders of the English texts.

#include "alerts/providers/Provider.h"
#include "app/language/Language.h"
#include "app/profile/SettingsTable.h"
#include "checks/Registry.h"
#include "gui/Options.h"
#include "gui/PseudoTranslator.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/window/MainWindow.h"
#include "model/json/LibraryFolder.h"
#include "targets/service/Preset.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace TranslationsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

struct Message
{
    QString source;
    QString comment;
    QStringList forms; //!< one, or the plural forms
    QString type;      //!< such as `unfinished`; empty if the translation is finished
    bool isPlural = false;
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    QList<Message> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        if (name == "message"_L1) {
            messages.append(Message());
            messages.last().isPlural = xml.attributes().value("numerus"_L1) == "yes"_L1;
        } else if (name == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (name == "comment"_L1) {
            messages.last().comment = xml.readElementText();
        } else if (name == "numerusform"_L1) {
            messages.last().forms.append(xml.readElementText());
        } else if (name == "translation"_L1) {
            messages.last().type = xml.attributes().value("type"_L1).toString();
            if (!messages.last().isPlural)
                messages.last().forms.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QString fileOf(const QString &language)
{
    return QDir(QString::fromUtf8(WATCHKEEPER_SOURCE_DIR)).filePath(u"translations/watchkeeper_%1.ts"_s.arg(language));
}

//! Returns the placeholders of a text, sorted. The number of a plural may be a word in some forms.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(
        uR"(%L?\d+|\$\{[^}]*\}|\{[a-z]+\}|</?[a-zA-Z][^>]*>|`[^`]*`|https?://\w[\w.:/-]*\w)"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

qsizetype mnemonicsOf(const QString &text)
{
    static const QRegularExpression mnemonic(u"&(?=[^&\\s])"_s);
    qsizetype count = 0;
    for (auto match = mnemonic.globalMatch(text); match.hasNext(); match.next())
        ++count;
    return count;
}

//! Returns the numbers in a text, sorted. Digits in names, such as `Pos1` for a key, and mnemonics in parentheses aren't numbers. Languages
//! separate thousands by different characters.
QStringList numbersOf(QString text)
{
    static const QRegularExpression separator(u"(?<=\\d)[.,\\s](?=\\d{3}(?!\\d))"_s,
                                              QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression mnemonic(u"\\(&\\w\\)"_s);
    text.remove(separator).remove(mnemonic);
    static const QRegularExpression number(uR"((?<![a-zA-Z\d])\d+)"_s);
    QStringList found;
    for (auto match = number.globalMatch(text); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    return found;
}

//! Returns the mark that ends a text, also for the full-width marks of Chinese and Japanese, and for the Arabic question mark. Null
//! if there is none.
QChar endOf(const QString &text)
{
    static const QString marks = u"…:.?：。？؟"_s;
    const qsizetype found = text.isEmpty() ? -1 : marks.indexOf(text.back());
    return found < 0 ? QChar() : u"…:.?:.??"_s.at(found);
}

//! Whether two texts have the same numbers. In Arabic, a noun in the singular says `1`; in Chinese and Japanese, words such as `twice` have
//! digits. There, the other numbers of the source must occur.
bool haveSameNumbers(const QString &form, const QString &source)
{
    static const QRegularExpression script(u"[\\p{Arabic}\\p{Han}\\p{Hiragana}\\p{Katakana}]"_s);
    const QStringList expected = numbersOf(source);
    const QStringList found = numbersOf(form);
    if (!form.contains(script))
        return found == expected;
    return std::all_of(expected.begin(), expected.end(),
                       [&found](const QString &number) { return number == "1"_L1 || found.contains(number); });
}

QString faultOf(const Message &message)
{
    if (!message.type.isEmpty())
        return message.type;
    for (const QString &form : message.forms) {
        if (form.isEmpty() != message.source.isEmpty())
            return u"empty"_s;
        if (placeholdersOf(form) != placeholdersOf(message.source))
            return u"other placeholders: "_s + form;
        if (mnemonicsOf(form) != mnemonicsOf(message.source))
            return u"other mnemonic: "_s + form;
        if (form.count(u'\n') != message.source.count(u'\n'))
            return u"other line breaks: "_s + form;
        if (form.startsWith(u' ') != message.source.startsWith(u' ') || form.endsWith(u' ') != message.source.endsWith(u' '))
            return u"other spaces at the ends: "_s + form;
        if (endOf(form) != endOf(message.source))
            return u"other end: "_s + form;
        if (!message.isPlural && !haveSameNumbers(form, message.source))
            return u"other numbers: "_s + form;
    }
    return {};
}

//! Writes the texts of built-in dialogues, presets and alert services as a source file, because lupdate doesn't read JSON.
bool writeLibraryTexts(const QString &path)
{
    QStringList texts;
    for (const QString &folder : {u"alerts"_s, u"dialogues"_s, u"presets"_s}) {
        for (const QString &file : libraryFiles(QString::fromUtf8(WATCHKEEPER_SOURCE_DIR) + u"/resources/"_s + folder)) {
            if (const auto json = readLibraryFile(file))
                texts += libraryTexts(QJsonDocument::fromJson(*json).object());
        }
    }
    texts.removeDuplicates();
    QByteArray source;
    for (const QString &text : std::as_const(texts)) {
        const QByteArray quoted = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
        source += "QT_TRANSLATE_NOOP(\"Library\", " + quoted.mid(1).chopped(1) + ")\n";
    }
    QFile file(path);
    return texts.size() > 1000 && file.open(QIODevice::WriteOnly) && file.write(source) == source.size();
}

QStringList translatedLanguages()
{
    QStringList languages = kLanguageChoices;
    languages.removeAll(u"system"_s);
    languages.removeAll(u"en"_s);
    return languages;
}

} // namespace

class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void kindsAndServicesAreTranslatable();
    void everyFileCanBeChosen();
    void everyContextExists_data() { isComplete_data(); }
    void everyContextExists();
    void isComplete_data();
    void isComplete();
    void speaksTheChosenLanguage_data();
    void speaksTheChosenLanguage();
    void readsTheStoredLanguage_data();
    void readsTheStoredLanguage();
    void startsAgainInAnotherLanguage_data();
    void startsAgainInAnotherLanguage();
};

//! Runs first, because kinds and services are read once.
void tst_Translations::kindsAndServicesAreTranslatable()
{
    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    QStringList english;
    const auto note = [&english](const QString &of, const QStringList &texts) {
        static const QRegularExpression key(u"\\([a-z]\\w*\\)"_s); // of a transport or protocol
        for (QString text : texts) {
            if (hasEnglish(text.remove(key)))
                english.append(of + u": "_s + text);
        }
    };
    const auto noteFields = [&note](const QString &key, const QList<Field> &fields) {
        for (const Field &field : fields)
            note(key, QStringList{field.label, field.help} + field.choiceLabels);
    };
    for (const Kind *kind : builtInKinds()) {
        note(kind->key, {kind->title, kind->help});
        noteFields(kind->key, kind->fields);
    }
    for (const Preset &preset : builtInPresets())
        note(preset.key, {preset.title, preset.help, preset.credentials});
    for (const Provider &provider : builtInProviders()) {
        note(provider.key, {provider.title, provider.help});
        noteFields(provider.key, provider.fields);
    }
    QVERIFY2(english.isEmpty(), qPrintable(english.mid(0, 40).join(u'\n')));
}

void tst_Translations::everyFileCanBeChosen()
{
    QStringList languages{u"system"_s};
    const QDir folder(QFileInfo(fileOf(u"en"_s)).path());
    for (const QString &name : folder.entryList({u"watchkeeper_*.ts"_s}))
        languages.append(name.mid(12).chopped(3));
    QStringList choices = kLanguageChoices;
    std::sort(choices.begin(), choices.end());
    std::sort(languages.begin(), languages.end());
    QCOMPARE(choices, languages);
}

//! lupdate guesses the context of some texts, and a wrong one is never found when the program runs.
void tst_Translations::everyContextExists()
{
    QFETCH(QString, language);
    QString sources;
    const QDir root(QString::fromUtf8(WATCHKEEPER_SOURCE_DIR));
    for (const QString &folder : {u"src"_s, u"ui"_s}) {
        QDirIterator files(root.filePath(folder), {u"*.cpp"_s, u"*.h"_s, u"*.ui"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            sources += QString::fromUtf8(file.readAll());
        }
    }
    QFile file(fileOf(language));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression name(u"<name>([^<]+)</name>"_s);
    QStringList unknown;
    for (auto match = name.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();) {
        const QString context = match.next().captured(1);
        const bool exists = context.startsWith("watchkeeper::"_L1) || context == "QSslSocket"_L1
            || sources.contains(u"Q_DECLARE_TR_FUNCTIONS(%1)"_s.arg(context)) || sources.contains(u"\"%1\""_s.arg(context))
            || sources.contains(u"<class>%1</class>"_s.arg(context));
        if (!exists)
            unknown.append(context);
    }
    QCOMPARE(unknown.join(u", "_s), QString());
}

void tst_Translations::isComplete_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : translatedLanguages())
        QTest::newRow(qPrintable(language)) << language;
}

//! lupdate marks texts without a translation as unfinished, and drops those that don't exist any more.
void tst_Translations::isComplete()
{
    QFETCH(QString, language);
    const QList<Message> stored = messagesOf(fileOf(language));
    QVERIFY(stored.size() > 1000);
    QTemporaryDir folder;
    QString updatedFile = fileOf(language);
    if (!qEnvironmentVariableIsSet("WATCHKEEPER_UPDATE_TRANSLATIONS")) { // see ./dev translations
        updatedFile = folder.filePath(u"copy.ts"_s);
        QVERIFY(QFile::copy(fileOf(language), updatedFile));
    }
    const QString libraryFile = folder.filePath(u"library.cpp"_s);
    QVERIFY(writeLibraryTexts(libraryFile));
    QProcess lupdate;
    lupdate.setWorkingDirectory(QString::fromUtf8(WATCHKEEPER_SOURCE_DIR));
    lupdate.start(QString::fromUtf8(LUPDATE),
                  {u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, u"src"_s, u"src"_s, u"ui"_s,
                   libraryFile, u"-ts"_s, updatedFile});
    QVERIFY2(lupdate.waitForFinished() && lupdate.exitCode() == 0, lupdate.readAllStandardError().constData());
    const QList<Message> updated = messagesOf(updatedFile);
    QStringList faults;
    for (const Message &message : updated) {
        if (const QString fault = faultOf(message); !fault.isEmpty())
            faults.append(u"“%1” (%2): %3"_s.arg(message.source, message.comment, fault));
    }
    QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 40).join(u'\n')));
    QCOMPARE(stored.size(), updated.size()); // otherwise the file contains texts that don't exist any more
}

void tst_Translations::speaksTheChosenLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QLocale::Language>("locale");
    QTest::newRow("Arabic") << u"ar"_s << u"&تراجع"_s << QLocale::Arabic;
    QTest::newRow("Brazilian Portuguese") << u"pt_BR"_s << u"&Desfazer"_s << QLocale::Portuguese;
    QTest::newRow("Chinese") << u"zh_CN"_s << u"撤销(&U)"_s << QLocale::Chinese;
    QTest::newRow("French") << u"fr"_s << u"&Annuler"_s << QLocale::French;
    QTest::newRow("German") << u"de"_s << u"&Rückgängig"_s << QLocale::German;
    QTest::newRow("Italian") << u"it"_s << u"&Annulla"_s << QLocale::Italian;
    QTest::newRow("Japanese") << u"ja"_s << u"元に戻す(&U)"_s << QLocale::Japanese;
    QTest::newRow("Polish") << u"pl"_s << u"&Cofnij"_s << QLocale::Polish;
    QTest::newRow("Russian") << u"ru"_s << u"&Отменить"_s << QLocale::Russian;
    QTest::newRow("Spanish") << u"es"_s << u"&Deshacer"_s << QLocale::Spanish;
    QTest::newRow("unknown") << u"xx"_s << u"&Undo"_s << QLocale::system().language();
    QTest::newRow("that of the system") << u"system"_s << u"&Undo"_s << QLocale::system().language();
}

void tst_Translations::speaksTheChosenLanguage()
{
    QFETCH(QString, language);
    QLocale::setDefault(QLocale::system());
    installTranslations(language);
    QTEST(QCoreApplication::translate("watchkeeper::TargetEditing", "&Undo"), "text");
    QTEST(QLocale().language(), "locale");
    QCOMPARE(listText({u"A"_s, u"B"_s}) == u"A、B"_s, language == "ja"_L1 || language == "zh_CN"_L1);
    QCOMPARE(QLocale().zeroDigit(), u"0"_s); // as the numbers in texts
    installTranslations();
    QCOMPARE(QCoreApplication::translate("watchkeeper::TargetEditing", "&Undo"), u"&Undo"_s);
}

void tst_Translations::readsTheStoredLanguage_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("language");
    QTest::newRow("German") << QByteArray(R"({"theme": "dark", "language": "de"})") << u"de"_s;
    QTest::newRow("none") << QByteArray(R"({"theme": "dark"})") << QString();
    QTest::newRow("a number") << QByteArray(R"({"language": 7})") << QString();
    QTest::newRow("damaged") << QByteArray("{") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
}

void tst_Translations::readsTheStoredLanguage()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"settings.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QTEST(storedLanguage(file.fileName()), "language");
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"settings.json"_s});
    QVERIFY(storedLanguage(folder.filePath(u"nothing"_s)).isEmpty());
}

void tst_Translations::startsAgainInAnotherLanguage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("changed");
    QTest::newRow("none") << QStringList{} << QStringList{u"--language"_s, u"de"_s};
    QTest::newRow("others") << QStringList{u"--demo"_s, u"--size"_s, u"9x9"_s}
                            << QStringList{u"--language"_s, u"de"_s, u"--demo"_s, u"--size"_s, u"9x9"_s};
    QTest::newRow("replaced") << QStringList{u"--language"_s, u"en"_s, u"--demo"_s, u"--language=system"_s}
                              << QStringList{u"--language"_s, u"de"_s, u"--demo"_s};
    QTest::newRow("after the options") << QStringList{u"--"_s, u"--language"_s, u"en"_s}
                                       << QStringList{u"--language"_s, u"de"_s, u"--"_s, u"--language"_s, u"en"_s};
}

void tst_Translations::startsAgainInAnotherLanguage()
{
    QFETCH(QStringList, arguments);
    QTEST(withLanguage(arguments, u"de"_s), "changed");
}

QTEST_MAIN(tst_Translations)

} // namespace TranslationsTest

#include "tst_Translations.moc"
