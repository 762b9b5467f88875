// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/ImportFormats.h"
#include "targets/document/TargetsDocument.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace ImportPlanTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

QJsonObject web(const QString &name, const QString &host)
{
    return {{u"name"_s, name}, {u"kind"_s, u"http"_s}, {u"url"_s, u"https://"_s + host}};
}

//! Returns two web pages and a group of both, with maintenance.
Imported sample(const QString &host = u"a.example"_s)
{
    ImportBuilder builder(u"test"_s, {});
    builder.add(web(u"A"_s, host), u"1"_s, {});
    builder.add(web(u"B"_s, u"b.example"_s), u"2"_s, {});
    builder.add({{u"name"_s, u"G"_s}, {u"kind"_s, u"group"_s}, {u"members"_s, QJsonArray{u"A"_s, u"B"_s}}}, u"3"_s, {});
    builder.addMaintenance({{u"name"_s, u"M"_s},
                            {u"when"_s, u"daily"_s},
                            {u"at"_s, u"02:00"_s},
                            {u"for"_s, u"1h"_s},
                            {u"zone"_s, u"UTC"_s},
                            {u"targets"_s, QJsonArray{u"A"_s}}},
                           {});
    return builder.take();
}

class tst_ImportPlan : public QObject
{
    Q_OBJECT

private slots:
    void addsEverything()
    {
        const ImportPlan plan = importPlan(sample(), {});
        QCOMPARE(plan.count(ImportAction::Add), 3);
        const TargetsDocument document = withImported({}, plan);
        QCOMPARE(document.targets.size(), 3);
        QCOMPARE(document.maintenance.size(), 1);
        QVERIFY(TargetsDocument::parse(document.toJson(), u"f"_s));
        QVERIFY(importPlan(sample(), document).changesNothing(document));
    }

    void updatesAndKeepsEdits()
    {
        TargetsDocument document = withImported({}, importPlan(sample(), {}));
        Target &edited = document.targets[0];
        edited.tags = {u"mine"_s};
        edited.paused = true;
        edited.alerts = {u"On call"_s};
        edited.objective = Objective();
        const ImportPlan plan = importPlan(sample(u"new.example"_s), document);
        QCOMPARE(plan.count(ImportAction::Add), 0);
        QCOMPARE(plan.count(ImportAction::Update), 1);
        QCOMPARE(plan.count(ImportAction::Keep), 2);
        const TargetsDocument after = withImported(document, plan);
        QCOMPARE(after.targets.size(), 3);
        const Target &target = after.targets.at(0);
        QCOMPARE(target.fields.text(u"url"_s), u"https://new.example"_s);
        QCOMPARE(target.tags, QStringList{u"mine"_s});
        QVERIFY(target.paused);
        QCOMPARE(target.alerts, QStringList{u"On call"_s});
        QVERIFY(target.objective.has_value());
    }

    //! A name that is in use gets a number, also where the group and the maintenance refer to it.
    void renamesReferences()
    {
        ImportBuilder other(u"other"_s, {});
        other.add(web(u"A"_s, u"other.example"_s), u"1"_s, {});
        const TargetsDocument document = withImported({}, importPlan(other.take(), {}));
        const TargetsDocument after = withImported(document, importPlan(sample(), document));
        QCOMPARE(after.targets.at(1).name, u"A 2"_s);
        QCOMPARE(after.targets.at(3).fields.list(u"members"_s), (QStringList{u"A 2"_s, u"B"_s}));
        QCOMPARE(after.maintenance.at(0).targets, QStringList{u"A 2"_s});
        QVERIFY(TargetsDocument::parse(after.toJson(), u"f"_s));
    }

    void leavesOutSkipped()
    {
        const ImportPlan plan = importPlan(sample(), {});
        const TargetsDocument document = withImported({}, plan, {plan.targets.at(0).target.id});
        QCOMPARE(document.targets.size(), 2);
        QVERIFY(document.maintenance.isEmpty()); // it was only for A
        QVERIFY(TargetsDocument::parse(document.toJson(), u"f"_s));
    }

    void namesDuplicates()
    {
        TargetsDocument document;
        const auto mine = targetFromJson(web(u"Mine"_s, u"a.example"_s), {}, {});
        QVERIFY(mine);
        document.targets = {*mine};
        document.targets[0].id = QUuid::createUuid();
        QCOMPARE(importPlan(sample(), document).targets.at(0).duplicateOf, u"Mine"_s);
    }

    void rejectsTheSameOriginTwice()
    {
        ImportBuilder builder(u"test"_s, {});
        builder.add(web(u"A"_s, u"a.example"_s), u"1"_s, {});
        QVERIFY(!builder.add(web(u"B"_s, u"b.example"_s), u"1"_s, {}));
        QCOMPARE(builder.take().remarks.size(), 1);
    }

    void limitsRemarks()
    {
        ImportBuilder builder(u"test"_s, {});
        for (int i = 0; i < 20'000; ++i)
            builder.remark(ImportSeverity::Changed, {}, u"x"_s);
        const Imported imported = builder.take();
        QCOMPARE(imported.remarks.size(), 5'001);
        QVERIFY(imported.remarks.last().text.contains(u"left out"_s));
    }

    void readsFiles()
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const QString &name, const QByteArray &content) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        };
        write(u"b.yaml"_s, "endpoints: []\n");
        write(u"a.yml"_s, "alerting: {}\n");
        write(u"notes.txt"_s, "x");
        write(u"database"_s, "x");
        const auto files = readImportFiles({folder.path()});
        QVERIFY(files);
        QCOMPARE(files->size(), 2);
        QCOMPARE(files->first().name, u"a.yml"_s);
        write(u"Targets"_s, "*** Targets ***\n"); // files of SmokePing have no suffix
        const auto smokePing = readImportFiles({folder.path()});
        QVERIFY(smokePing && smokePing->size() == 3 && smokePing->first().name == "Targets"_L1);
        QVERIFY(!readImportFiles({folder.filePath(u"missing"_s)}));
        write(u"db"_s, QByteArray("SQLite format 3\0rest", 20));
        const auto database = readImportFiles({folder.filePath(u"db"_s)});
        QVERIFY(database && database->first().isDatabase && database->first().content.isEmpty());
    }

    //! The file is sparse. It must be refused without being read.
    void refusesHugeFiles()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"huge.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(1LL << 30));
        const auto files = readImportFiles({file.fileName()});
        QVERIFY(!files);
        QVERIFY(files.error().contains(u"larger than 16 MiB"_s));
    }

    void refusesSpecialFiles()
    {
        const auto files = readImportFiles({u"/dev/zero"_s});
        QVERIFY(!files);
        QVERIFY2(files.error().contains(u"regular file"_s), qPrintable(files.error()));
    }
};

QTEST_GUILESS_MAIN(tst_ImportPlan)

} // namespace ImportPlanTest

#include "tst_ImportPlan.moc"
