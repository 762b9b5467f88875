// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/GuiSamples.h"
#include "gui/details/DetailsPane.h"
#include "gui/details/evidence/FailureEvidence.h"
#include "gui/details/overview/FailureSections.h"
#include "gui/table/model/ResultsModel.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace WhatChangedSectionTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests the section “What changed” in the details of a failed target.
class tst_WhatChangedSection : public QObject
{
    Q_OBJECT

private slots:
    void describesChanges();
    void summarizesManyHeaders();
    void showsOnlyDifferencesInATable();
    void needsAnEarlierResponse();
    void sameContentKeepsTheLabels();
    void paneShowsTheChangesOfAFailure();
    void aPastMomentShowsItsFailure();
    void thePaneWaitsForTheDisk();
    void ignoresAnEarlierFailure();

private:
    static QStringList shown(const WhatChangedSection &part);
};

namespace {

const Target &shop()
{
    static const Target target = makeTarget(u"Shop"_s);
    return target;
}

StoredEvidence answer(qint64 at, Outcome outcome, int status, const QByteArray &head = {}, const QByteArray &body = {})
{
    EvidenceData data;
    data.head = head;
    data.body = body;
    StoredEvidence answer{shop().id, at, Evidence(data)};
    answer.outcome = outcome;
    answer.seen.summary = u"%1 x"_s.arg(status);
    answer.seen.durationMs = 40;
    answer.seen.addValue(u"status"_s, status);
    answer.seen.addValue(u"ip"_s, u"127.0.0.1"_s);
    return answer;
}

FailurePair pairOf(const StoredEvidence &good, const StoredEvidence &failed)
{
    FailurePair pair;
    pair.good = good;
    pair.failed = failed;
    return pair;
}

//! \brief The details pane with the target shop() and evidence from a file.
struct ShownPane
{
    explicit ShownPane(const QString &file)
        : source(file)
    {
        pane.setFailureSource(&source);
        model.setTargets({shop()});
        pane.resize(900, 500);
        pane.show();
        pane.showTargets({shop().id});
    }
    const WhatChangedSection *part() const { return pane.findChild<WhatChangedSection *>(u"whatChanged"_s); }

    FailureSource source;
    QSignalSpy found{&source, &FailureSource::found};
    ResultsModel model;
    DetailsPane pane{&model};
};

QStringList labels(const QList<ChangeLine> &lines)
{
    QStringList labels;
    for (const ChangeLine &line : lines)
        labels.append(line.label);
    return labels;
}

} // namespace

QStringList tst_WhatChangedSection::shown(const WhatChangedSection &part)
{
    QStringList texts;
    const auto all = part.findChildren<QLabel *>(u"changedValue"_s);
    for (const QLabel *label : all)
        texts.append(label->text());
    return texts;
}

void tst_WhatChangedSection::describesChanges()
{
    StoredEvidence good = answer(1, Outcome::Up, 200, "HTTP/1.1 200 OK\nServer: a\n", "x\ny");
    StoredEvidence bad = answer(2, Outcome::Down, 503, "HTTP/1.1 503 X\nServer: b\n", "x\nz");
    good.seen.phases.set(Phase::Wait, 20);
    bad.seen.phases.set(Phase::Wait, 900);
    good.seen.addValue(u"size"_s, 1'000'000);
    bad.seen.addValue(u"size"_s, 10);
    good.seen.addValue(u"redirects"_s, 1);
    const WhatChanged changed(good, bad);
    const QList<ChangeLine> lines = changeLines(changed.differences, shop());
    QCOMPARE(labels(lines),
             (QStringList{u"Result"_s, u"Status"_s, u"Size"_s, u"Server"_s, u"Body, line 2"_s, u"Time: wait"_s}));
    QCOMPARE(lines[2].before, u"1 MB"_s);
    QCOMPARE(lines[5].before, u"20 ms"_s);
    QCOMPARE(lines[5].after, u"900 ms"_s);
    QCOMPARE(missingText(changed.missing, shop()), u"No longer present: Redirects."_s);
    QCOMPARE(sameText(changed.same, shop()), u"Unchanged or nearly unchanged: IP address, timings."_s);
    QCOMPARE(missingText({}, shop()), QString());
    QCOMPARE(sameText({}, shop()), QString());
    Target command = shop();
    command.kind = u"command"_s;
    QVERIFY(labels(changeLines(changed.differences, command)).contains(u"Output, line 2"_s));
    const WhatChanged appeared(bad, good);
    QCOMPARE(changeLines(appeared.differences, shop())[3].before, u"–"_s); // the row for redirects
}

void tst_WhatChangedSection::summarizesManyHeaders()
{
    const StoredEvidence good = answer(1, Outcome::Up, 200, "HTTP/1.1 200 OK\nA: 1\nB: 1\nC: 1\nD: 1\n");
    QCOMPARE(missingText(WhatChanged(good, answer(2, Outcome::Down, 200)).missing, shop()),
             u"No longer present: 4 header field(s)."_s);
}

void tst_WhatChangedSection::showsOnlyDifferencesInATable()
{
    WhatChangedSection part;
    QVERIFY(part.isHidden());
    const QString fingerprint = QStringList(32, u"AB"_s).join(u':');
    StoredEvidence good = answer(1, Outcome::Up, 200);
    StoredEvidence bad = answer(2, Outcome::Down, 503);
    good.seen.addValue(u"certificateFingerprint"_s, fingerprint);
    bad.seen.addValue(u"certificateFingerprint"_s, u"CD"_s);
    part.setPair(shop(), pairOf(good, bad));
    QVERIFY(!part.isHidden());
    const QStringList texts = shown(part);
    QCOMPARE(texts, (QStringList{u"200 x"_s, u"503 x"_s, u"200"_s, u"503"_s, fingerprint, u"CD"_s})); // copied in full
    QCOMPARE(part.findChild<QLabel *>(u"everythingElse"_s)->text(), u"Unchanged or nearly unchanged: IP address, timings."_s);
    QVERIFY(part.findChild<QLabel *>(u"noLongerSeen"_s)->isHidden());
    part.setPair(shop(), {});
    QVERIFY(part.isHidden());
    QVERIFY(shown(part).isEmpty());
}

//! Without anything to compare with, the section would be empty.
void tst_WhatChangedSection::needsAnEarlierResponse()
{
    WhatChangedSection part;
    FailurePair pair;
    pair.failed = answer(2, Outcome::Down, 503);
    part.setPair(shop(), pair);
    QVERIFY(part.isHidden());
    QVERIFY(shown(part).isEmpty());
}

//! A text selection in the labels is kept while results arrive.
void tst_WhatChangedSection::sameContentKeepsTheLabels()
{
    WhatChangedSection part;
    const FailurePair pair = pairOf(answer(1, Outcome::Up, 200), answer(2, Outcome::Down, 503));
    part.setPair(shop(), pair);
    const QPointer<QLabel> first = part.findChild<QLabel *>(u"changedValue"_s);
    part.setPair(shop(), pair);
    QVERIFY(first);
    QCOMPARE(part.findChild<QLabel *>(u"changedValue"_s), first.data());
}

void tst_WhatChangedSection::paneShowsTheChangesOfAFailure()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    Result failed = makeResult(shop(), Outcome::Down);
    {
        HistoryDatabase database(file, HistoryDatabase::Access::Write);
        const qint64 at = failed.at.toMSecsSinceEpoch();
        QVERIFY(!EvidenceTable(&database).add({answer(at - 1000, Outcome::Up, 200), answer(at, Outcome::Down, 503)}));
    }
    ShownPane view(file);
    QVERIFY(QTest::qWaitForWindowExposed(&view.pane));
    const auto *part = view.part();
    QVERIFY(part->isHidden());
    view.model.addResults({failed});
    QTRY_VERIFY(!part->isHidden());
    QVERIFY(shown(*part).contains(u"503"_s));
    Result well = makeResult(shop(), Outcome::Up);
    well.sequence = 1;
    view.model.addResults({well});
    QTRY_VERIFY(part->isHidden());
    Result soft = makeResult(shop(), Outcome::Down);
    soft.sequence = 2;
    soft.hard = false;
    view.found.clear();
    view.model.addResults({soft});
    const auto *message = view.pane.findChild<QLabel *>(u"message"_s);
    QTRY_COMPARE(message->text(), u"Connection refused."_s);
    QTRY_VERIFY(!view.found.isEmpty());
    QVERIFY(part->isHidden()); // the failure isn't confirmed yet, and the evidence is for an earlier one
}

//! A moment in the past shows the failure at that time, not a later one.
void tst_WhatChangedSection::aPastMomentShowsItsFailure()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    const qint64 then = QDateTime::currentMSecsSinceEpoch() - 86'400'000;
    {
        HistoryDatabase database(file, HistoryDatabase::Access::Write);
        QVERIFY(
            !EvidenceTable(&database).add({answer(then - 2000, Outcome::Up, 200), answer(then - 1000, Outcome::Down, 503),
                                           answer(then + 5000, Outcome::Up, 200), answer(then + 9000, Outcome::Down, 404)}));
    }
    ShownPane view(file);
    QVERIFY(QTest::qWaitForWindowExposed(&view.pane));
    RecentHistory past;
    past.target = shop().id;
    past.results.append(StoredResult());
    past.results.last().at = then - 1000;
    past.results.last().outcome = Outcome::Down;
    past.results.last().hard = true;
    view.model.showMoment(QDateTime::fromMSecsSinceEpoch(then, Qt::UTC), {past});
    const auto *part = view.part();
    QTRY_VERIFY(!part->isHidden());
    QVERIFY2(shown(*part).contains(u"503"_s), qPrintable(shown(*part).join(u' ')));
}

void tst_WhatChangedSection::thePaneWaitsForTheDisk()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    ShownPane view(file);
    QVERIFY(QTest::qWaitForWindowExposed(&view.pane));
    const Result failed = makeResult(shop(), Outcome::Down);
    view.model.addResults({failed});
    QTRY_VERIFY(!view.found.isEmpty());
    const auto *part = view.part();
    QVERIFY(part->isHidden());
    HistoryDatabase database(file, HistoryDatabase::Access::Write);
    const qint64 at = failed.at.toMSecsSinceEpoch();
    QVERIFY(!EvidenceTable(&database).add({answer(at - 1000, Outcome::Up, 200), answer(at, Outcome::Down, 503)}));
    QTRY_VERIFY_WITH_TIMEOUT(!part->isHidden(), 10'000); // shown even without a new result
}

void tst_WhatChangedSection::ignoresAnEarlierFailure()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"history.sqlite"_s);
    const Result failed = makeResult(shop(), Outcome::Down);
    HistoryDatabase database(file, HistoryDatabase::Access::Write);
    const qint64 before = failed.at.toMSecsSinceEpoch() - 3'600'000;
    QVERIFY(!EvidenceTable(&database).add({answer(before - 1, Outcome::Up, 200), answer(before, Outcome::Down, 503)}));
    ShownPane view(file);
    QVERIFY(QTest::qWaitForWindowExposed(&view.pane));
    view.model.addResults({failed});
    QTRY_VERIFY(!view.found.isEmpty());
    QVERIFY(view.part()->isHidden());
}

QTEST_MAIN(tst_WhatChangedSection)

} // namespace WhatChangedSectionTest

#include "tst_WhatChangedSection.moc"
