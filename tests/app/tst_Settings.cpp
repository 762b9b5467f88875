// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace SettingsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests settings.json: defaults, clamping, rejected values, saving, and the handling of a damaged file.
class tst_Settings : public QObject
{
    Q_OBJECT

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString path() const { return m_folder->filePath(u"settings.json"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void missingFileGivesDefaults()
    {
        Settings settings(path());
        QCOMPARE(settings.load(), QString());
        EngineLimits usual;
        usual.recorder.perMinute = 30; // without settings, the engine makes no recordings
        QCOMPARE(settings.limits(), usual);
        QCOMPARE(settings.network().nameServers, QStringList());
        QCOMPARE(settings.network().userAgent, QString());
        QVERIFY(!QFile::exists(path()));
    }

    void readsTheFile()
    {
        write(path(), R"({"maxConcurrent":7,"commandsAtOnce":3,"perHost":2,"startsPerSecond":40,
                          "nameServers":["192.0.2.1","192.0.2.2:5353","[2001:db8::1]:53"],"userAgent":"me","browser":"/opt/browser"})");
        Settings settings(path());
        QCOMPARE(settings.load(), QString());
        const EngineLimits limits = settings.limits();
        QCOMPARE(limits.all, 7);
        QCOMPARE(limits.perKind.value(u"command"_s), 3);
        QCOMPARE(limits.perHost, 2);
        QCOMPARE(limits.startsPerSecond, 40);
        QCOMPARE(settings.network().nameServers, QStringList({u"192.0.2.1"_s, u"192.0.2.2:5353"_s, u"[2001:db8::1]:53"_s}));
        QCOMPARE(settings.network().userAgent, u"me"_s);
        QCOMPARE(settings.network().browser, u"/opt/browser"_s);
    }

#ifdef Q_OS_UNIX
    void refusesPipesAndDevices_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<QString>("why");
        QTest::newRow("pipe") << u"pipe"_s << u"it is a pipe or a device"_s;
        QTest::newRow("device") << u"/dev/zero"_s << u"it is a pipe or a device"_s;
        QTest::newRow("link to itself") << u"settings.json"_s << qt_error_string(ELOOP);
    }

    void refusesPipesAndDevices()
    {
        QFETCH(QString, target);
        QFETCH(QString, why);
        QCOMPARE(::mkfifo(QFile::encodeName(m_folder->filePath(u"pipe"_s)).constData(), 0600), 0);
        QCOMPARE(::symlink(QFile::encodeName(target).constData(), QFile::encodeName(path()).constData()), 0);
        const QString text = u"The settings in %1 couldn't be read: %2. Watchkeeper is using the defaults."_s.arg(path(), why);
        QCOMPARE(Settings(path()).load(), text);
    }
#endif

    void readsTheRecorderSettings_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("perMinute");
        QTest::addColumn<QString>("nameServer");
        QTest::newRow("usual") << QByteArray("{}") << 30 << QString();
        QTest::newRow("more, and a name server")
            << QByteArray(R"({"recordingsPerMinute":60,"otherNameServer":"192.0.2.9:5353"})") << 60 << u"192.0.2.9:5353"_s;
        QTest::newRow("off") << QByteArray(R"({"recordFailures":false,"recordingsPerMinute":60})") << 0 << QString();
    }

    void readsTheRecorderSettings()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, perMinute);
        QFETCH(QString, nameServer);
        write(path(), content);
        Settings settings(path());
        QCOMPARE(settings.load(), QString());
        QCOMPARE(settings.limits().recorder.perMinute, perMinute);
        QCOMPARE(settings.limits().recorder.otherNameServer, nameServer);
    }

    void clampsValues_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");

        QTest::newRow("too small") << QByteArray(R"({"maxConcurrent":-1})") << u"maxConcurrent"_s << QJsonValue(0);
        QTest::newRow("too large") << QByteArray(R"({"maxConcurrent":1e9})") << u"maxConcurrent"_s << QJsonValue(10000);
        QTest::newRow("negative") << QByteArray(R"({"startsPerSecond":-5})") << u"startsPerSecond"_s << QJsonValue(0);
        QTest::newRow("less than nothing kept") << QByteArray(R"({"keepDays":-1})") << u"keepDays"_s << QJsonValue(90);
        QTest::newRow("nothing kept") << QByteArray(R"({"keepGigabytes":0})") << u"keepGigabytes"_s << QJsonValue(5);
        QTest::newRow("kept too long") << QByteArray(R"({"keepDays":1e6})") << u"keepDays"_s << QJsonValue(3650);
        QTest::newRow("fraction") << QByteArray(R"({"perHost":3.4})") << u"perHost"_s << QJsonValue(3);
        QTest::newRow("wrong type") << QByteArray(R"({"perHost":"six"})") << u"perHost"_s << QJsonValue(6);
        QTest::newRow("null") << QByteArray(R"({"perHost":null})") << u"perHost"_s << QJsonValue(6);
        QTest::newRow("bad name server left out") << QByteArray(R"({"nameServers":["dns.example","192.0.2.1"]})")
                                                  << u"nameServers"_s << QJsonValue(QJsonArray{u"192.0.2.1"_s});
        QTest::newRow("empty reference left out")
            << QByteArray(R"({"linkReferences":["192.0.2.1",""," ",7," Office router "]})") << u"linkReferences"_s
            << QJsonValue(QJsonArray{u"192.0.2.1"_s, u"Office router"_s});
        QByteArray many;
        QJsonArray first;
        for (int i = 0; i < 21; ++i) {
            many += (i == 0 ? "\"host" : ",\"host") + QByteArray::number(i) + '"';
            if (i < 20)
                first.append(u"host%1"_s.arg(i));
        }
        QTest::newRow("a reference too many")
            << "{\"linkReferences\":[" + many + "]}" << u"linkReferences"_s << QJsonValue(first);
    }

    void clampsValues()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        write(path(), content);
        Settings settings(path());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"settings.json: "_s + key));
        QCOMPARE(settings.load(), QString());
        QCOMPARE(settings.value(key), value);
        QCOMPARE(read(path()), content); // reading never writes
    }

    void refusesInvalidValues_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QJsonValue>("value");

        QTest::newRow("out of range") << u"perHost"_s << QJsonValue(0);
        QTest::newRow("no whole number") << u"perHost"_s << QJsonValue(1.5);
        QTest::newRow("wrong type") << u"perHost"_s << QJsonValue(u"6"_s);
        QTest::newRow("no address") << u"nameServers"_s << QJsonValue(QJsonArray{u"dns.example"_s});
        QTest::newRow("no port") << u"nameServers"_s << QJsonValue(QJsonArray{u"192.0.2.1:99999"_s});
        QTest::newRow("no address to compare with") << u"otherNameServer"_s << QJsonValue(u"dns.example"_s);
        QTest::newRow("no recordings") << u"recordingsPerMinute"_s << QJsonValue(0); // use recordFailures instead
        QTest::newRow("unknown") << u"colour"_s << QJsonValue(u"red"_s);
    }

    void refusesInvalidValues()
    {
        QFETCH(QString, key);
        QFETCH(QJsonValue, value);
        Settings settings(path());
        const QJsonValue before = settings.value(key);
        QSignalSpy changed(&settings, &Settings::changed);
        QVERIFY(!settings.set(key, value).isEmpty());
        QCOMPARE(settings.value(key), before);
        QCOMPARE(changed.count(), 0);
    }

    void everySettingIsValidAndOnAPage()
    {
        qsizetype onPages = 0;
        for (const auto page : {SettingsPage::General, SettingsPage::Checking, SettingsPage::History, SettingsPage::Network,
                                SettingsPage::Appearance, SettingsPage::Advanced, SettingsPage::Shortcuts})
            onPages += settingsOnPage(page).size();
        QCOMPARE(onPages, settingsTable().size());
        for (const Setting &row : settingsTable()) {
            const Field &field = row.field;
            QVERIFY2(!field.label.isEmpty() && !field.help.isEmpty(), qPrintable(field.name));
            QCOMPARE(settingProblem(field, field.defaultValue), QString());
            QVERIFY2(field.choiceLabels.isEmpty() || field.choiceLabels.size() == field.choices.size(), qPrintable(field.name));
            QCOMPARE(findSetting(field.name), &field); // no name occurs twice
        }
    }

    void acceptsOnlyListedChoices()
    {
        Field field{u"colour"_s, FieldType::Choice, u"Colour"_s, u"Which one."_s};
        field.defaultValue = u"red"_s;
        field.choices = {u"red"_s, u"blue"_s};
        QCOMPARE(settingProblem(field, u"blue"_s), QString());
        QVERIFY(!settingProblem(field, u"green"_s).isEmpty());
        QVERIFY(!settingProblem(field, u"${env:COLOUR}"_s).isEmpty()); // placeholders are filled only in checks
        QCOMPARE(nearestValidValue(field, u"blue"_s), QJsonValue(u"blue"_s));
        QCOMPARE(nearestValidValue(field, u"green"_s), QJsonValue(u"red"_s));
        QCOMPARE(nearestValidValue(field, 7), QJsonValue(u"red"_s));
    }

    void readsHowUptimeCountsMaintenance_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<MaintenanceAccounting>("counts");
        QTest::newRow("no file") << QByteArray() << MaintenanceAccounting::Omitted;
        QTest::newRow("not there") << QByteArray("{}") << MaintenanceAccounting::Omitted;
        QTest::newRow("left out") << QByteArray(R"({"maintenanceInUptime":"left-out"})") << MaintenanceAccounting::Omitted;
        QTest::newRow("as seen") << QByteArray(R"({"maintenanceInUptime":"as-seen"})") << MaintenanceAccounting::AsObserved;
        QTest::newRow("another word") << QByteArray(R"({"maintenanceInUptime":"never"})") << MaintenanceAccounting::Omitted;
        QTest::newRow("damaged") << QByteArray("{") << MaintenanceAccounting::Omitted;
    }
    //! Commands read the setting without changing the file. A damaged file isn't changed, either.
    void readsHowUptimeCountsMaintenance()
    {
        QFETCH(QByteArray, file);
        QFETCH(MaintenanceAccounting, counts);
        const QString path = m_folder->filePath(u"settings.json"_s);
        if (!file.isEmpty())
            write(path, file);
        QCOMPARE(readMaintenanceAccounting(path), counts);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), file.isEmpty() ? 0 : 1);
        Settings settings(path);
        settings.load();
        QCOMPARE(maintenanceAccounting(settings), counts);
    }

    void savesChanges()
    {
        write(path(), R"({"ofANewerVersion":{"a":1},"perHost":2})");
        Settings settings(path());
        QCOMPARE(settings.load(), QString());
        QSignalSpy changed(&settings, &Settings::changed);
        QSignalSpy saved(&settings, &Settings::saved);
        QCOMPARE(settings.set(u"maxConcurrent"_s, 12), QString());
        QCOMPARE(changed.count(), 1);
        QVERIFY(saved.wait()); // saved automatically, a moment after the change

        const QJsonObject object = QJsonDocument::fromJson(read(path())).object();
        QCOMPARE(object.value(u"maxConcurrent"_s), QJsonValue(12));
        QCOMPARE(object.value(u"perHost"_s), QJsonValue(2));
        QVERIFY(object.contains(u"ofANewerVersion"_s));
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());

        Settings again(path());
        QCOMPARE(again.load(), QString());
        QCOMPARE(again.limits().all, 12);
    }

    void mergesOutsideEdits_data()
    {
        QTest::addColumn<QByteArray>("edited");
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<int>("perHost");

        QTest::newRow("none") << QByteArray(R"({"maxConcurrent":9,"perHost":2})")
                              << QByteArray(R"({"maxConcurrent":12,"perHost":2})") << 2;
        QTest::newRow("another key") << QByteArray(R"({"maxConcurrent":9,"perHost":3})")
                                     << QByteArray(R"({"maxConcurrent":12,"perHost":3})") << 3;
        QTest::newRow("the same key") << QByteArray(R"({"maxConcurrent":10,"perHost":3})")
                                      << QByteArray(R"({"maxConcurrent":12,"perHost":3})") << 3;
        QTest::newRow("a key taken out") << QByteArray(R"({"maxConcurrent":9})") << QByteArray(R"({"maxConcurrent":12})") << 6;
        QTest::newRow("a key of a newer version") << QByteArray(R"({"maxConcurrent":9,"perHost":2,"x":1})")
                                                  << QByteArray(R"({"maxConcurrent":12,"perHost":2,"x":1})") << 2;
        QTest::newRow("the file is gone") << QByteArray() << QByteArray(R"({"maxConcurrent":12,"perHost":2})") << 2;
    }

    void mergesOutsideEdits()
    {
        QFETCH(QByteArray, edited);
        QFETCH(QByteArray, written);
        QFETCH(int, perHost);
        write(path(), R"({"maxConcurrent":9,"perHost":2})");
        Settings settings(path());
        QCOMPARE(settings.load(), QString());
        if (edited.isEmpty())
            QVERIFY(QFile::remove(path()));
        else
            write(path(), edited);
        QSignalSpy changed(&settings, &Settings::changed);
        QSignalSpy saved(&settings, &Settings::saved);
        QCOMPARE(settings.set(u"maxConcurrent"_s, 12), QString());
        settings.save();
        QVERIFY(saved.wait());
        QCOMPARE(QJsonDocument::fromJson(read(path())).object(), QJsonDocument::fromJson(written).object());
        QCOMPARE(settings.limits().all, 12);
        QCOMPARE(settings.limits().perHost, perHost);
        const bool isNews =
            QJsonDocument::fromJson(written).object() != QJsonObject{{u"maxConcurrent"_s, 12}, {u"perHost"_s, 2}};
        QCOMPARE(changed.count(), isNews ? 2 : 1);
    }

    //! The user saves the file before the edit is complete.
    void doesNotOverwriteAFileDamagedMeanwhile()
    {
        write(path(), R"({"perHost":2})");
        Settings settings(path());
        QCOMPARE(settings.load(), QString());
        const QByteArray damaged = "{\"perHost\":3,";
        write(path(), damaged);
        QSignalSpy failed(&settings, &Settings::saveFailed);
        QSignalSpy saved(&settings, &Settings::saved);
        QCOMPARE(settings.set(u"maxConcurrent"_s, 12), QString());
        settings.save();
        QVERIFY(failed.wait());
        QVERIFY2(failed.first().first().toString().contains(u"is now damaged. It"_s),
                 qPrintable(failed.first().first().toString()));
        QCOMPARE(read(path()), damaged);
        QCOMPARE(settings.limits().all, 12);
        write(path(), R"({"perHost":3})");
        settings.save();
        QVERIFY(saved.wait());
        QCOMPARE(QJsonDocument::fromJson(read(path())).object(), (QJsonObject{{u"maxConcurrent"_s, 12}, {u"perHost"_s, 3}}));
        QCOMPARE(settings.limits().perHost, 3);
    }

    void helpNamesThePasswordFileOfTheSystem()
    {
#ifdef Q_OS_WIN
        const QString file = u"%APPDATA%\\postgresql\\pgpass.conf"_s;
#else
        const QString file = u"~/.pgpass"_s;
#endif
        const QString help = findSetting(setting::kHistoryServer)->help;
        QVERIFY2(help.contains(u" is in %1. "_s.arg(file)), qPrintable(help));
    }

    void saveReportsEvenWithoutChanges()
    {
        Settings settings(path());
        QSignalSpy saved(&settings, &Settings::saved);
        settings.save();
        QVERIFY(saved.wait());
        QVERIFY(!QFile::exists(path()));
    }

    void reportsSaveErrors()
    {
        Settings settings(m_folder->filePath(u"settings.json/inside-a-file.json"_s));
        write(path(), "{}");
        QSignalSpy failed(&settings, &Settings::saveFailed);
        QCOMPARE(settings.set(u"perHost"_s, 3), QString());
        settings.save();
        QVERIFY(failed.wait(30'000));
        QVERIFY(!failed.first().first().toString().isEmpty());
        QCOMPARE(settings.limits().perHost, 3); // the last valid settings still apply
    }

    void damagedFileIsMovedAside_data()
    {
        QTest::addColumn<QByteArray>("content");

        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut") << QByteArray("{\"perHost\": 4, \"maxCon");
        QTest::newRow("NULs") << QByteArray(64, '\0');
        QTest::newRow("no object") << QByteArray("[1,2]");
    }

    void damagedFileIsMovedAside()
    {
        QFETCH(QByteArray, content);
        write(path(), content);
        Settings settings(path());
        const QString problem = settings.load();
        QVERIFY(!QFile::exists(path()));
        const QStringList aside = QDir(m_folder->path()).entryList({u"settings.json.damaged-*"_s});
        QCOMPARE(aside.size(), 1);
        QVERIFY2(problem.contains(aside.first()), qPrintable(problem));
        QCOMPARE(read(m_folder->filePath(aside.first())), content);
        EngineLimits usual;
        usual.recorder.perMinute = 30; // without settings, the engine makes no recordings
        QCOMPARE(settings.limits(), usual);
    }

    void usesTheBackup()
    {
        write(path(), "\0\0");
        write(path() + u'~', R"({"perHost":4})");
        Settings settings(path());
        QVERIFY(settings.load().contains(u"last valid copy"_s));
        QCOMPARE(settings.limits().perHost, 4);
    }

    void savesTheSettingsOfTheBackup()
    {
        write(path(), "{");
        write(path() + u'~', R"({"keepDays":3650,"ofANewerVersion":1})");
        Settings settings(path());
        QSignalSpy saved(&settings, &Settings::saved);
        QVERIFY(settings.load().contains(u"last valid copy"_s));
        QVERIFY(saved.wait()); // saved automatically

        Settings again(path());
        QCOMPARE(again.load(), QString());
        QCOMPARE(again.historyRetention().days, 3650);
        QVERIFY(read(path()).contains("ofANewerVersion"));
        QVERIFY(QFile::exists(path() + u'~'));
    }

    //! `alerts test` reads the settings and exits before they are saved, and so does a program that is killed.
    void usesTheBackupAgainIfNotSaved()
    {
        write(path(), "{");
        write(path() + u'~', R"({"keepDays":3650})");
        QVERIFY(!Settings(path()).load().isEmpty());
        QVERIFY(!QFile::exists(path()));

        Settings settings(path());
        QSignalSpy changed(&settings, &Settings::changed);
        QSignalSpy saved(&settings, &Settings::saved);
        const QString problem = settings.load();
        const QStringList aside = QDir(m_folder->path()).entryList({u"settings.json.damaged-*"_s});
        QCOMPARE(aside.size(), 1);
        QVERIFY2(problem.contains(aside.first()), qPrintable(problem));
        QVERIFY2(problem.contains(u"close all Watchkeeper programs and delete %1 and %1~."_s.arg(path())), qPrintable(problem));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(settings.historyRetention().days, 3650);
        settings.save();
        QVERIFY(saved.wait());

        Settings again(path());
        QCOMPARE(again.load(), QString());
        QCOMPARE(again.historyRetention().days, 3650);
    }

    void deletedFileGivesDefaults_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("beside its backup") << u"settings.json~"_s << QByteArray(R"({"keepDays":3650})");
        QTest::newRow("beside a damaged one") << u"settings.json.damaged-20260131-080000"_s << QByteArray("{");
    }

    void deletedFileGivesDefaults()
    {
        QFETCH(QString, other);
        QFETCH(QByteArray, content);
        write(m_folder->filePath(other), content);
        Settings settings(path());
        QSignalSpy saved(&settings, &Settings::saved);
        QCOMPARE(settings.load(), QString());
        QCOMPARE(settings.historyRetention().days, 90);
        settings.save();
        QVERIFY(saved.wait());
        QVERIFY(!QFile::exists(path()));
    }
};

QTEST_GUILESS_MAIN(tst_Settings)

} // namespace SettingsTest

#include "tst_Settings.moc"
