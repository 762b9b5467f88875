// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/OwnDialogues.h"

#include "checks/Registry.h"
#include "targets/TargetsDocument.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Kinds that a user has written.
class tst_OwnDialogues : public QObject
{
    Q_OBJECT

private slots:
    void noFolder();
    void becomeKinds();
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

} // namespace

void tst_OwnDialogues::noFolder()
{
    const QTemporaryDir folder;
    const auto before = kinds().size();
    QVERIFY(loadOwnDialogues(Profile(folder.path())).isEmpty());
    QCOMPARE(kinds().size(), before);
}

void tst_OwnDialogues::becomeKinds()
{
    const QTemporaryDir folder;
    const Profile profile(folder.path());
    QVERIFY(QDir(folder.path()).mkdir(u"dialogues"_s));
    write(profile.dialoguesFolder() + u"/a-ours.json"_s, dialogue("ours"));
    write(profile.dialoguesFolder() + u"/b-twice.json"_s, dialogue("ours"));
    write(profile.dialoguesFolder() + u"/c-redis.json"_s, dialogue("redis"));
    write(profile.dialoguesFolder() + u"/d-broken.json"_s, dialogue("broken").replace("\"send\"", "\"sent\""));
    write(profile.dialoguesFolder() + u"/e-text.txt"_s, "not looked at");
    const auto before = kinds().size();
    const QList<const Kind *> *const listBefore = &kinds();
    const Kind *const redis = findKind(u"redis"_s);

    QStringList lines;
    for (const Problem &problem : loadOwnDialogues(profile))
        lines.append(problem.toString().remove(profile.dialoguesFolder() + u'/'));
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[0].startsWith(u"b-twice.json: key: There is a kind “ours” already."_s), qPrintable(lines[0]));
    QVERIFY2(lines[1].startsWith(u"c-redis.json: key: There is a kind “redis” already."_s), qPrintable(lines[1]));
    QVERIFY2(lines[2].startsWith(u"d-broken.json:4: steps[0]: A step needs one of these keys"_s), qPrintable(lines[2]));

    QCOMPARE(kinds().size(), before + 1);
    QCOMPARE(listBefore->size(), before); // who had taken the list can go on with it
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

QTEST_GUILESS_MAIN(tst_OwnDialogues)
#include "tst_OwnDialogues.moc"
