// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/UserFiles.h"

#include "checks/Registry.h"
#include "targets/document/TargetsDocument.h"
#include "targets/service/Preset.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace UserFilesTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests kinds and presets written by a user.
class tst_UserFiles : public QObject
{
    Q_OBJECT

private slots:
    void ignoresAMissingFolder();
    void filesBecomeKinds();
    void presetWithTheKeyOfADialogueIsRefused();
    void reportsTooManyFiles();
};

namespace {

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QByteArray dialogue(const QByteArray &key)
{
    return R"({ "dialogue": 1, "key": ")" + key + R"(", "title": "Ours", "help": "A service of ours.",
 "transports": [{ "over": "tcp", "port": 4242 }],
 "fields": [{ "name": "room", "type": "text", "label": "Room", "help": "Which one.", "required": true }],
 "steps": [{ "send": "${room}" }] })";
}

QByteArray preset(const QByteArray &key)
{
    return R"({ "preset": 1, "key": ")" + key + R"(", "title": "Ours", "help": "A service of ours.",
 "kind": "http", "scheme": "http", "port": 4242, "path": "/" })";
}

} // namespace

void tst_UserFiles::ignoresAMissingFolder()
{
    const QTemporaryDir folder;
    const auto before = kinds().size();
    QVERIFY(loadUserFiles(Profile(folder.path())).isEmpty());
    QCOMPARE(kinds().size(), before);
}

void tst_UserFiles::filesBecomeKinds()
{
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    QVERIFY(QDir(folder.path()).mkdir(u"dialogues"_s));
    write(profile.dialoguesFolder() + u"/a-ours.json"_s, dialogue("ours"));
    write(profile.dialoguesFolder() + u"/b-twice.json"_s, dialogue("ours"));
    write(profile.dialoguesFolder() + u"/c-redis.json"_s, dialogue("redis"));
    write(profile.dialoguesFolder() + u"/d-broken.json"_s, dialogue("broken").replace("\"send\"", "\"sent\""));
    write(profile.dialoguesFolder() + u"/e-text.txt"_s, "not checked");
    const auto before = kinds().size();
    const QList<const Kind *> *const listBefore = &kinds();
    const Kind *const redis = findKind(u"redis"_s);

    QStringList lines;
    for (const Problem &problem : loadUserFiles(profile))
        lines.append(problem.toString().remove(profile.dialoguesFolder() + u'/'));
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].startsWith(u"b-twice.json: key: Kind “ours” already exists."_s), qPrintable(lines[0]));
    QVERIFY2(lines[1].startsWith(u"c-redis.json: key: Kind “redis” already exists."_s), qPrintable(lines[1]));
    QVERIFY2(lines[2].startsWith(u"d-broken.json:4: steps[0]: A step requires one of these keys"_s), qPrintable(lines[2]));

    QCOMPARE(kinds().size(), before + 1);
    QCOMPARE(listBefore->size(), before); // lists that are already in use stay unchanged
    QCOMPARE(findKind(u"redis"_s), redis);
    const Kind *const ours = findKind(u"ours"_s);
    QVERIFY(ours);
    QCOMPARE(ours->title, u"Ours"_s);

    const auto document = TargetsDocument::parse(
        R"({"version":1,"targets":[{"name":"A","kind":"ours","host":"127.0.0.1","room":"7"}]})", u"targets.json"_s);
    QVERIFY(document.hasValue());
    QCOMPARE(ours->address(document->targets.first().fields), u"127.0.0.1:4242"_s);
    QVERIFY(!TargetsDocument::parse(R"({"version":1,"targets":[{"name":"A","kind":"ours","host":"127.0.0.1"}]})",
                                    u"targets.json"_s));
}

//! A preset with the key of a dialogue would be invisible, because lists of services show only the dialogue.
void tst_UserFiles::presetWithTheKeyOfADialogueIsRefused()
{
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    QVERIFY(QDir(folder.path()).mkdir(u"dialogues"_s));
    QVERIFY(QDir(folder.path()).mkdir(u"presets"_s));
    write(profile.dialoguesFolder() + u"/z.json"_s, dialogue("both"));
    write(profile.presetsFolder() + u"/a.json"_s, preset("both"));
    write(profile.presetsFolder() + u"/b.json"_s, preset("preset-alone"));
    const auto before = presets().size();

    const QList<Problem> problems = loadUserFiles(profile);
    QCOMPARE(problems.size(), 1);
    const QString line = problems.first().toString();
    QVERIFY2(line.endsWith(u"presets/a.json: key: The preset or kind “both” already exists. Choose another key."_s),
             qPrintable(line));
    QVERIFY(findKind(u"both"_s));
    QVERIFY(!findPreset(u"both"_s));
    QVERIFY(findPreset(u"preset-alone"_s));
    QCOMPARE(presets().size(), before + 1);
}

void tst_UserFiles::reportsTooManyFiles()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"dialogues"_s);
    QVERIFY(QDir().mkpath(path));
    for (int i = 0; i < 501; ++i)
        write(path + u"/%1.json"_s.arg(1000 + i), dialogue("many" + QByteArray::number(i)));
    const QList<Problem> problems = loadUserFiles(Profile(folder.path()));
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().toString().contains(u"Only the first 500 of 501 files are read."_s),
             qPrintable(problems.first().toString()));
    QVERIFY(findKind(u"many499"_s) && !findKind(u"many500"_s));
}

QTEST_GUILESS_MAIN(tst_UserFiles)

} // namespace UserFilesTest

#include "tst_UserFiles.moc"
