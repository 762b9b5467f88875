// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/WindowNotifier.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace SoundPlayerTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace std::chrono_literals;

namespace {

//! Stores the result through a pointer, because QCoro::waitFor() requires a default-constructible result.
QCoro::Task<> playInto(std::optional<Expected<QString, QString>> *played, QString sound, SoundFolders places, CancelToken token)
{
    const Expected<QString, QString> result = co_await playSound(sound, places, token);
    played->emplace(result);
}

} // namespace

//! Tests playing sounds with fake programs that record their arguments.
class tst_SoundPlayer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsFilesOfATheme_data();
    void findsFilesOfATheme();
    void plays_data();
    void plays();
    void triesTheNextProgramAfterAFailure();
    void explainsAMissingSound_data();
    void explainsAMissingSound();
    void stopsALongSound();
    void endsWhenCancelled();

private:
    void addProgram(const QString &name, const QByteArray &rest = "exit 0");
    void addSound(const QString &path);
    Expected<QString, QString> play(const QString &sound, const CancelToken &token = {});
    QString calls() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    SoundFolders m_places;
};

void tst_SoundPlayer::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir(m_folder->path()).mkdir(u"bin"_s));
    m_places = SoundFolders();
    m_places.programs = QStringList{m_folder->filePath(u"bin"_s)};
    m_places.sounds = QStringList{m_folder->filePath(u"own"_s), m_folder->filePath(u"system"_s)};
}

void tst_SoundPlayer::addProgram(const QString &name, const QByteArray &rest)
{
    QFile file(m_folder->filePath(u"bin/"_s + name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\necho \"" + name.toUtf8() + " $*\" >> '" + m_folder->filePath(u"calls"_s).toUtf8() + "'\n" + rest
               + '\n');
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void tst_SoundPlayer::addSound(const QString &path)
{
    const QString whole = m_folder->filePath(path);
    QVERIFY(QDir().mkpath(whole.section(u'/', 0, -2)));
    QFile file(whole);
    QVERIFY(file.open(QIODevice::WriteOnly));
}

Expected<QString, QString> tst_SoundPlayer::play(const QString &sound, const CancelToken &token)
{
    std::optional<Expected<QString, QString>> played;
    QCoro::waitFor(playInto(&played, sound, m_places, token));
    return *played;
}

//! Returns the recorded calls, without the path of the folder.
QString tst_SoundPlayer::calls() const
{
    QFile file(m_folder->filePath(u"calls"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).remove(m_folder->path() + u'/').trimmed();
}

void tst_SoundPlayer::findsFilesOfATheme_data()
{
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QStringList &files, const char *found) {
        QTest::newRow(name) << files << QString::fromLatin1(found);
    };
    row("Ogg", {u"system/freedesktop/stereo/dialog-error.oga"_s}, "system/freedesktop/stereo/dialog-error.oga");
    row("wave", {u"system/freedesktop/stereo/dialog-error.wav"_s}, "system/freedesktop/stereo/dialog-error.wav");
    row("one's own first", {u"system/freedesktop/stereo/dialog-error.oga"_s, u"own/freedesktop/stereo/dialog-error.wav"_s},
        "own/freedesktop/stereo/dialog-error.wav");
    row("less special", {u"own/freedesktop/stereo/dialog.oga"_s}, "own/freedesktop/stereo/dialog.oga");
    row("the most special first", {u"own/freedesktop/stereo/dialog.oga"_s, u"system/freedesktop/stereo/dialog-error.oga"_s},
        "system/freedesktop/stereo/dialog-error.oga");
    row("none", {u"own/freedesktop/stereo/bell.oga"_s}, "");
}

void tst_SoundPlayer::findsFilesOfATheme()
{
    QFETCH(QStringList, files);
    for (const QString &file : files)
        addSound(file);
    const QString found = soundFile(u"dialog-error"_s, m_places.sounds);
    QTEST(QString(found).remove(m_folder->path() + u'/'), "found");
}

void tst_SoundPlayer::plays_data()
{
    QTest::addColumn<QStringList>("programs");
    QTest::addColumn<QString>("sound"); // a file name if it contains a dot, otherwise the name of a theme's sound
    QTest::addColumn<int>("volume");
    QTest::addColumn<QString>("called");
    const QString file = u"system/freedesktop/stereo/bell.oga"_s;
    QTest::newRow("canberra, a name") << QStringList{u"paplay"_s, u"canberra-gtk-play"_s} << u"bell"_s << 100
                                      << u"canberra-gtk-play -i bell"_s;
    QTest::newRow("canberra, a file") << QStringList{u"canberra-gtk-play"_s} << file << 100
                                      << u"canberra-gtk-play -f "_s + file;
    QTest::newRow("PipeWire") << QStringList{u"paplay"_s, u"pw-play"_s} << u"bell"_s << 100 << u"pw-play "_s + file;
    QTest::newRow("PulseAudio") << QStringList{u"paplay"_s} << file << 100 << u"paplay "_s + file;
    QTest::newRow("canberra, quiet") << QStringList{u"canberra-gtk-play"_s} << u"bell"_s << 50
                                     << u"canberra-gtk-play -i bell --volume=-18.1"_s;
    QTest::newRow("PipeWire, quiet") << QStringList{u"pw-play"_s} << u"bell"_s << 50 << u"pw-play --volume=0.125000 "_s + file;
    QTest::newRow("PulseAudio, quiet") << QStringList{u"paplay"_s} << u"bell"_s << 50 << u"paplay --volume=32768 "_s + file;
    QTest::newRow("macOS, quiet") << QStringList{u"afplay"_s} << u"bell"_s << 50 << u"afplay -v0.125000 "_s + file;
    QTest::newRow("macOS") << QStringList{u"afplay"_s} << file << 100 << u"afplay "_s + file;
}

void tst_SoundPlayer::plays()
{
    QFETCH(QStringList, programs);
    QFETCH(QString, sound);
    QFETCH(int, volume);
    m_places.volume = volume;
    addSound(u"system/freedesktop/stereo/bell.oga"_s);
    for (const QString &program : programs)
        addProgram(program);
    const auto played = play(sound.contains(u'.') ? m_folder->filePath(sound) : sound);
    QVERIFY2(played, qPrintable(played ? QString() : played.error()));
    QTEST(calls(), "called");
    QCOMPARE(*played, calls().section(u' ', 0, 0));
}

void tst_SoundPlayer::triesTheNextProgramAfterAFailure()
{
    addSound(u"own/freedesktop/stereo/bell.oga"_s);
    addProgram(u"canberra-gtk-play"_s, "exit 1");
    addProgram(u"pw-play"_s, "kill -9 $$");
    addProgram(u"paplay"_s);
    const auto played = play(u"bell"_s);
    QVERIFY(played);
    QCOMPARE(*played, u"paplay"_s);
    QCOMPARE(calls().count(u'\n'), 2);
}

void tst_SoundPlayer::explainsAMissingSound_data()
{
    QTest::addColumn<QStringList>("programs");
    QTest::addColumn<QString>("sound");
    QTest::addColumn<QString>("why");
    const QString none = u"No audio player could play “bell”."_s;
    QTest::newRow("no program") << QStringList() << u"bell"_s << none;
    QTest::newRow("no such sound") << QStringList{u"paplay"_s} << u"bell"_s << none;
    QTest::newRow("no such file") << QStringList{u"paplay"_s, u"canberra-gtk-play"_s} << u"/nowhere/a.wav"_s
                                  << u"/nowhere/a.wav wasn't found."_s;
}

void tst_SoundPlayer::explainsAMissingSound()
{
    QFETCH(QStringList, programs);
    QFETCH(QString, sound);
    for (const QString &program : programs)
        addProgram(program);
    const auto played = play(sound);
    QVERIFY(!played);
    QTEST(played.error(), "why");
    QCOMPARE(calls(), QString());
}

void tst_SoundPlayer::stopsALongSound()
{
    addProgram(u"canberra-gtk-play"_s, "exec sleep 60");
    m_places.maxDuration = 100ms;
    QElapsedTimer time;
    time.start();
    QVERIFY(play(u"bell"_s)); // stopping a sound isn't an error
    QVERIFY(time.elapsed() < 30'000);
}

void tst_SoundPlayer::endsWhenCancelled()
{
    addProgram(u"canberra-gtk-play"_s, "exec sleep 60");
    CancelSource source;
    std::optional<Expected<QString, QString>> played;
    auto task = playInto(&played, u"bell"_s, m_places, source.token());
    QTRY_VERIFY(!calls().isEmpty()); // the sound is playing
    source.cancel();
    QElapsedTimer time;
    time.start();
    QCoro::waitFor(std::move(task));
    QVERIFY(time.elapsed() < 30'000);
}

QTEST_GUILESS_MAIN(tst_SoundPlayer)

} // namespace SoundPlayerTest

#include "tst_SoundPlayer.moc"
