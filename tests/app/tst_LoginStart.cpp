// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/LoginStart.h"

#include "app/ProfileHome.h"

#include <QFileInfo>
#include <QScopeGuard>
#include <QTest>

namespace LoginStartTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests the entry that starts the window at login.
class tst_LoginStart : public QObject
{
    Q_OBJECT

private slots:
    void quotesDesktopCommands_data();
    void quotesDesktopCommands();
    void readsDesktopFiles_data();
    void readsDesktopFiles();
    void quotesWindowsCommands_data();
    void quotesWindowsCommands();
    void writesLaunchAgents();
    void readsLaunchAgents_data();
    void readsLaunchAgents();
    void refusesOtherProfiles_data();
    void refusesOtherProfiles();
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    void writesAndRemovesTheEntry();
    void noticesWhatOthersDid();
    void hidesAnEntryOfTheSystem();
    void eachProfileHasItsOwnEntry();
    void reportsAnEntryThatCannotBeWritten();
#endif
};

namespace {

[[maybe_unused]] const QString kEntry = QStringLiteral("config/autostart/" WATCHKEEPER_APP_ID ".desktop");

[[maybe_unused]] QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

[[maybe_unused]] void write(const QString &path, const QByteArray &content)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

[[maybe_unused]] void replace(const QString &path, const QByteArray &before, const QByteArray &after)
{
    const QByteArray content = contentOf(path);
    QVERIFY(content.contains(before));
    write(path, QByteArray(content).replace(before, after));
}

} // namespace

void tst_LoginStart::quotesDesktopCommands_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << QStringList{u"/usr/bin/watchkeeper"_s, u"--minimized"_s} << u"/usr/bin/watchkeeper --minimized"_s;
    QTest::newRow("space") << QStringList{u"/my programs/w"_s} << uR"("/my programs/w")"_s;
    QTest::newRow("percent") << QStringList{u"/100%/w"_s} << u"/100%%/w"_s;
    QTest::newRow("dollar") << QStringList{u"/a$b/w"_s} << uR"("/a\\$b/w")"_s;
    QTest::newRow("quotation mark") << QStringList{u"/a\"b"_s} << u"\"/a\\\\\"b\""_s;
    QTest::newRow("backtick") << QStringList{u"/a`b"_s} << uR"("/a\\`b")"_s;
    QTest::newRow("backslash") << QStringList{u"/a\\b"_s} << uR"("/a\\\\b")"_s;
    QTest::newRow("tilde") << QStringList{u"/~/w"_s} << uR"("/~/w")"_s;
    QTest::newRow("line break") << QStringList{u"/a\nb"_s} << uR"("/a\nb")"_s;
    QTest::newRow("other letters") << QStringList{u"/домик/w"_s} << u"/домик/w"_s;
    QTest::newRow("empty") << QStringList{u"w"_s, QString()} << u"w \"\""_s;
}

void tst_LoginStart::quotesDesktopCommands()
{
    QFETCH(QStringList, command);
    QFETCH(QString, written);
    QCOMPARE(login_entry::desktopCommand(command), written);
    QVERIFY(login_entry::desktopFile(command).contains("\nExec=" + written.toUtf8() + '\n'));
}

void tst_LoginStart::readsDesktopFiles_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<bool>("isOn");
    QTest::newRow("plain") << QByteArray("Exec=w --minimized") << true;
    QTest::newRow("spaces, as GLib allows them") << QByteArray("Exec = w --minimized ") << true;
    QTest::newRow("hidden") << QByteArray("Exec=w --minimized\nHidden=true") << false;
    QTest::newRow("not hidden") << QByteArray("Exec=w --minimized\nHidden=false") << true;
    QTest::newRow("off in GNOME") << QByteArray("Exec=w --minimized\nX-GNOME-Autostart-enabled=false") << false;
    QTest::newRow("missing program") << QByteArray("Exec=w --minimized\nTryExec=/nowhere/w") << false;
    QTest::newRow("existing program") << QByteArray("Exec=w --minimized\nTryExec=/bin/sh") << true;
    QTest::newRow("for this desktop") << QByteArray("Exec=w --minimized\nOnlyShowIn=KDE;XFCE;") << true;
    QTest::newRow("for another desktop") << QByteArray("Exec=w --minimized\nOnlyShowIn=GNOME;") << false;
    QTest::newRow("not for this desktop") << QByteArray("Exec=w --minimized\nNotShowIn=XFCE;") << false;
    QTest::newRow("not for another desktop") << QByteArray("Exec=w --minimized\nNotShowIn=GNOME;") << true;
    QTest::newRow("comment") << QByteArray("Exec=w --minimized\n#Hidden=true") << true;
    QTest::newRow("other group") << QByteArray("Exec=w --minimized\n[Desktop Action x]\nHidden=true\nExec=y") << true;
    QTest::newRow("nothing to start") << QByteArray("Name=x") << false;
}

void tst_LoginStart::readsDesktopFiles()
{
    QFETCH(QByteArray, lines);
    QFETCH(bool, isOn);
    const login_entry::Content entry =
        login_entry::readDesktopFile("[Other]\nHidden=true\n[Desktop Entry]\nType=Application\n" + lines + '\n', {u"XFCE"_s});
    QCOMPARE(entry.isOn, isOn);
    if (isOn)
        QCOMPARE(entry.command, u"w --minimized"_s);
}

void tst_LoginStart::quotesWindowsCommands_data()
{
    QTest::addColumn<QStringList>("command");
    QTest::addColumn<QString>("written");
    QTest::newRow("plain") << QStringList{u"C:\\w\\w.exe"_s, u"--minimized"_s} << u"C:\\w\\w.exe --minimized"_s;
    QTest::newRow("space") << QStringList{u"C:\\my w\\w.exe"_s} << u"\"C:\\my w\\w.exe\""_s;
    QTest::newRow("backslash at the end") << QStringList{u"w"_s, u"D:\\a b\\"_s} << u"w \"D:\\a b\\\\\""_s;
    QTest::newRow("quotation mark") << QStringList{u"a\"b"_s} << u"a\\\"b"_s;
    QTest::newRow("backslash before it") << QStringList{u"a\\\"b"_s} << u"a\\\\\\\"b"_s;
    QTest::newRow("empty") << QStringList{u"w"_s, QString()} << u"w \"\""_s;
}

void tst_LoginStart::quotesWindowsCommands()
{
    QFETCH(QStringList, command);
    QFETCH(QString, written);
    QCOMPARE(login_entry::windowsCommand(command), written);
}

void tst_LoginStart::writesLaunchAgents()
{
    const QByteArray content = login_entry::launchAgent(u"org.example.W"_s, {u"/A & B/w"_s, u"--minimized"_s});
    QVERIFY(content.contains("<string>/A &amp; B/w</string>"));
    QVERIFY(content.contains("<key>RunAtLoad</key>"));
    QVERIFY(content.contains("<key>AssociatedBundleIdentifiers</key>"));
    const login_entry::Content entry = login_entry::readLaunchAgent(content);
    QVERIFY(entry.isOn);
    QCOMPARE(entry.command, u"\"/A & B/w\" --minimized"_s);
}

void tst_LoginStart::readsLaunchAgents_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<bool>("isOn");
    const QByteArray command = "<key>ProgramArguments</key><array><string>/w</string></array>";
    QTest::newRow("at login") << command + "<key>RunAtLoad</key><true/>" << true;
    QTest::newRow("on demand") << command + "<key>RunAtLoad</key><false/>" << false;
    QTest::newRow("disabled") << command + "<key>RunAtLoad</key><true/><key>Disabled</key><true/>" << false;
    QTest::newRow("nothing to start") << QByteArray("<key>RunAtLoad</key><true/>") << false;
    QTest::newRow("damaged") << command + "<key>RunAtLoad</key><true/><key>" << false;
}

void tst_LoginStart::readsLaunchAgents()
{
    QFETCH(QByteArray, keys);
    QFETCH(bool, isOn);
    QCOMPARE(login_entry::readLaunchAgent("<plist version=\"1.0\"><dict>" + keys + "</dict></plist>").isOn, isOn);
}

void tst_LoginStart::refusesOtherProfiles_data()
{
    QTest::addColumn<bool>("isPortable");
    QTest::newRow("portable") << true;
    QTest::newRow("temporary") << false;
}

void tst_LoginStart::refusesOtherProfiles()
{
    QFETCH(bool, isPortable);
    const ProfileHome home;
    const Profile profile = isPortable ? Profile(Profile::portableFolder()) : Profile::temporary(home.path(u"p"_s));
    const LoginStartState state = readLoginStart(profile);
    QVERIFY(!state.refusal.isEmpty());
    QVERIFY(!state.start.isOn);
    QCOMPARE(writeLoginStart(profile, {true, true}), state.refusal);
    QVERIFY(!QFileInfo::exists(home.path(u"config"_s)));
}

#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
void tst_LoginStart::writesAndRemovesTheEntry()
{
    const ProfileHome home;
    const Profile profile;
    QVERIFY(!readLoginStart(profile).start.isOn);
    QCOMPARE(writeLoginStart(profile, {true, true}), QString());
    QCOMPARE(readLoginStart(profile).start, (LoginStart{true, true}));
    QVERIFY(contentOf(home.path(kEntry)).contains(QCoreApplication::applicationFilePath().toUtf8() + " --minimized\n"));
    QCOMPARE(writeLoginStart(profile, {true, false}), QString());
    QCOMPARE(readLoginStart(profile).start, (LoginStart{true, false}));
    QVERIFY(!contentOf(home.path(kEntry)).contains("--minimized"));
    QCOMPARE(readLoginStart(profile).note, QString());
    QCOMPARE(writeLoginStart(profile, {false, true}), QString());
    QVERIFY(!QFileInfo::exists(home.path(kEntry)));
    QVERIFY(!readLoginStart(profile).start.isOn);
}

void tst_LoginStart::noticesWhatOthersDid()
{
    const ProfileHome home;
    const Profile profile;
    const QString entry = home.path(kEntry);
    QCOMPARE(writeLoginStart(profile, {true, true}), QString());
    replace(entry, "enabled=true", "enabled=false"); // the settings of GNOME
    QVERIFY(!readLoginStart(profile).start.isOn);
    QCOMPARE(writeLoginStart(profile, {true, true}), QString());
    QVERIFY(readLoginStart(profile).start.isOn);
    replace(entry, "Exec=" + QCoreApplication::applicationFilePath().toUtf8(), "Exec=/bin/sh");
    QVERIFY(readLoginStart(profile).start.isOn);
    QVERIFY2(readLoginStart(profile).note.contains(u"It starts /bin/sh --minimized."_s),
             qPrintable(readLoginStart(profile).note));
    QVERIFY(QFile::remove(entry));
    QVERIFY(!readLoginStart(profile).start.isOn);
    QCOMPARE(writeLoginStart(profile, {false, true}), QString()); // the entry is gone already
}

void tst_LoginStart::hidesAnEntryOfTheSystem()
{
    const ProfileHome home;
    const QByteArray before = qgetenv("XDG_CONFIG_DIRS");
    const auto restore =
        qScopeGuard([before] { before.isEmpty() ? qunsetenv("XDG_CONFIG_DIRS") : qputenv("XDG_CONFIG_DIRS", before); });
    ProfileHome::set("XDG_CONFIG_DIRS", home.path(u"etc"_s));
    write(home.path(u"etc/autostart/" WATCHKEEPER_APP_ID ".desktop"_s), login_entry::desktopFile({u"/bin/sh"_s}));
    const Profile profile;
    QVERIFY(readLoginStart(profile).start.isOn);
    QCOMPARE(writeLoginStart(profile, {false, true}), QString());
    QVERIFY(!readLoginStart(profile).start.isOn);
    QVERIFY(contentOf(home.path(kEntry)).contains("Hidden=true"));
    QCOMPARE(writeLoginStart(profile, {true, false}), QString());
    QVERIFY(readLoginStart(profile).start.isOn);
}

void tst_LoginStart::eachProfileHasItsOwnEntry()
{
    const ProfileHome home;
    const Profile standard;
    const Profile chosen(home.path(u"my profile"_s));
    QCOMPARE(writeLoginStart(chosen, {true, true}), QString());
    QVERIFY(readLoginStart(chosen).start.isOn);
    QCOMPARE(readLoginStart(chosen).note, QString());
    QVERIFY(!readLoginStart(standard).start.isOn);
    QVERIFY(!readLoginStart(Profile(home.path(u"other"_s))).start.isOn);
    const QStringList entries = QDir(home.path(u"config/autostart"_s)).entryList(QDir::Files);
    QCOMPARE(entries.size(), 1);
    const QByteArray content = contentOf(home.path(u"config/autostart/"_s) + entries.first());
    QVERIFY2(content.contains(" --minimized --profile \"" + home.path(u"my profile"_s).toUtf8() + "\"\n"), content.constData());
}

void tst_LoginStart::reportsAnEntryThatCannotBeWritten()
{
    const ProfileHome home;
    write(home.path(u"config/autostart"_s), "a file in the place of the folder");
    QVERIFY(!writeLoginStart(Profile(), {true, true}).isEmpty());
    QVERIFY(!readLoginStart(Profile()).start.isOn);
}
#endif

QTEST_GUILESS_MAIN(tst_LoginStart)

} // namespace LoginStartTest

#include "tst_LoginStart.moc"
