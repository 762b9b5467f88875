// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/FreshHistory.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/IncidentTable.h"

#include <QTest>

#include <memory>

namespace IncidentTableTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

const TargetId kShop = QUuid::createUuid();
const TargetId kMail = QUuid::createUuid();

Incident incident(const TargetId &target, qint64 opened, std::optional<qint64> closed = {})
{
    Incident one;
    one.target = target;
    one.targetName = target == kShop ? u"Shop"_s : u"Mail"_s;
    one.began = opened - 10;
    one.opened = opened;
    one.closed = closed;
    one.outcome = Outcome::Degraded;
    one.worst = Outcome::Down;
    one.summary = u"503 “Ünavailable”"_s;
    one.errorType = ErrorType::Condition;
    one.message = u"It says 503."_s;
    one.traits = {u"shop.example"_s, u"192.0.2.7"_s, u"Router"_s, u"Old CA"_s, u"9.9.9.9"_s};
    one.acknowledgedBy = u"Anna"_s;
    one.snoozedUntil = opened + 1'000;
    return one;
}

IncidentEntry entry(qint64 at, IncidentEvent event, const QString &text = {})
{
    return {at, event, u"Anna"_s, text, Outcome::Down, at + 5};
}

//! Returns the opening times of the incidents.
QString opened(const Expected<IncidentTable::Incidents, HistoryError> &found)
{
    if (!found)
        return found.error().sentence() + found.error().detail();
    QStringList times;
    for (const Incident &one : *found)
        times.append(QString::number(one.opened));
    return times.join(u' ');
}

} // namespace

class tst_IncidentTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void incidentsCanBeReadBack();
    void storesAnIncidentOnce();
    void storesALongComment();
    void updatesAnIncident();
    void listsOpenIncidents();
    void listsIncidentsOfASpan();
    void addsAComment();
    void timelinesAreInOrder();
    void neverRemovesOpenIncidents();
    void listsIncidentsInMaintenance();

private:
    qint64 idOf(qint64 opened);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryDatabase> m_database;
    std::unique_ptr<IncidentTable> m_table;
};

void tst_IncidentTable::init()
{
    m_table.reset();
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database =
        std::make_unique<HistoryDatabase>(test::freshHistory(*m_folder, u"incidents"_s), HistoryDatabase::Access::Write);
    QVERIFY(!m_database->open());
    m_table = std::make_unique<IncidentTable>(m_database.get());
}

qint64 tst_IncidentTable::idOf(qint64 opened)
{
    const auto all = m_table->between(0, 1'000'000, 1'000);
    for (const Incident &one : *all) {
        if (one.opened == opened)
            return one.id;
    }
    return -1;
}

void tst_IncidentTable::incidentsCanBeReadBack()
{
    const Incident full = incident(kShop, 100, 900);
    Incident bare;
    bare.target = kMail;
    bare.opened = 200;
    const IncidentEntry said = entry(100, IncidentEvent::Acknowledged, u"“on it”"_s);
    const IncidentEntry plain{200, IncidentEvent::Opened, {}, {}, {}, {}};
    QVERIFY(!m_table->put({{full, {said}}, {bare, {plain}}}));
    auto found = *m_table->between(0, 1'000, 10);
    QCOMPARE(found.size(), 2);
    QVERIFY(found[0].id > 0 && found[0].id != found[1].id);
    QCOMPARE(*m_table->entries(found[1].id), QList{said});
    QCOMPARE(*m_table->entries(found[0].id), QList{plain});
    QCOMPARE((*m_table->find(found[1].id))->opened, 100);
    QVERIFY(!*m_table->find(4'711));
    found[0].id = found[1].id = 0;
    QVERIFY(found[0] == bare);
    QVERIFY(found[1] == full);
}

//! After a commit whose reply was lost, the same rows are written again.
void tst_IncidentTable::storesAnIncidentOnce()
{
    const QList<IncidentChange> batch{{incident(kShop, 100), {entry(100, IncidentEvent::Opened)}}};
    QVERIFY(!m_table->put(batch));
    QVERIFY(!m_table->put(batch));
    QCOMPARE(opened(m_table->between(0, 1'000, 10)), u"100"_s);
    QCOMPARE(m_table->entries(idOf(100))->size(), 1);
}

//! The comment exceeds the maximum size of an index entry on a server. Its characters don't repeat, because a repetitive string
//! would be compressed.
void tst_IncidentTable::storesALongComment()
{
    constexpr char32_t kFirst = 0x4E00; // first of the CJK unified ideographs
    QString text;
    for (char32_t i = 0; i < 2'000; ++i)
        text.append(QChar(static_cast<ushort>(kFirst + i * 7'919 % 20'000)));
    const QList<IncidentChange> batch{
        {incident(kShop, 100), {entry(100, IncidentEvent::Comment, text), entry(100, IncidentEvent::Comment, u"short"_s)}}};
    QVERIFY(!m_table->put(batch));
    QVERIFY(!m_table->put(batch));
    QCOMPARE(*m_table->entries(idOf(100)), batch.first().entries);
}

void tst_IncidentTable::updatesAnIncident()
{
    Incident one = incident(kShop, 100);
    QVERIFY(!m_table->put({{one, {entry(100, IncidentEvent::Opened)}}}));
    const qint64 id = idOf(100);
    one.closed = 300;
    one.outcome = Outcome::Down;
    one.traits.parent = u"Switch"_s;
    one.acknowledgedBy.reset();
    one.snoozedUntil.reset();
    QVERIFY(!m_table->put({{one, {entry(300, IncidentEvent::Closed)}}}));
    one.id = id;
    QVERIFY(**m_table->find(id) == one);
    QCOMPARE(m_table->entries(id)->size(), 2);
}

void tst_IncidentTable::listsOpenIncidents()
{
    QVERIFY(!m_table->put({{incident(kShop, 100, 200), {}}, {incident(kMail, 300), {}}, {incident(kShop, 250), {}}}));
    QCOMPARE(opened(m_table->open()), u"250 300"_s);
}

void tst_IncidentTable::listsIncidentsOfASpan()
{
    QVERIFY(!m_table->put({{incident(kShop, 100, 200), {}}, {incident(kMail, 150), {}}, {incident(kShop, 400, 500), {}}}));
    QCOMPARE(opened(m_table->between(0, 1'000, 10)), u"400 150 100"_s);
    QCOMPARE(opened(m_table->between(0, 1'000, 2)), u"400 150"_s);
    QCOMPARE(opened(m_table->between(0, 1'000, 10, kShop)), u"400 100"_s);
    QCOMPARE(opened(m_table->between(0, 140, 10)), u"100"_s); // the other incident began later
    QCOMPARE(opened(m_table->between(200, 300, 10)), u"150 100"_s);
    QCOMPARE(opened(m_table->between(201, 300, 10)), u"150"_s);
    QStringList spans;
    QVERIFY(!m_table->forEachSpan(200, 300, [&spans](const TimeSpan &span, Outcome worst) {
        spans.append(u"%1-%2 %3"_s.arg(span.from).arg(span.to).arg(outcomeKey(worst)));
    }));
    spans.sort();
    QCOMPARE(spans.join(u", "_s), u"140-300 down, 90-200 down"_s); // the open incident ends with the span
}

void tst_IncidentTable::addsAComment()
{
    QVERIFY(!m_table->put({{incident(kShop, 100), {}}}));
    const IncidentEntry word = entry(150, IncidentEvent::Comment, u"a new disk is on its way"_s);
    QVERIFY(!m_table->addEntry(idOf(100), word));
    QVERIFY(!m_table->addEntry(4'711, word)); // as if the incident had been removed
    QCOMPARE(*m_table->entries(idOf(100)), QList{word});
}

void tst_IncidentTable::timelinesAreInOrder()
{
    QVERIFY(!m_table->put({{incident(kShop, 100), {entry(100, IncidentEvent::Opened), entry(300, IncidentEvent::Closed)}}}));
    QVERIFY(!m_table->addEntry(idOf(100), entry(200, IncidentEvent::Comment, u"b"_s)));
    QVERIFY(!m_table->addEntry(idOf(100), entry(200, IncidentEvent::Comment, u"a"_s)));
    QStringList reported;
    const auto entries = m_table->entries(idOf(100));
    for (const IncidentEntry &one : *entries)
        reported.append(incidentEventKey(one.event) + one.text);
    QCOMPARE(reported.join(u' '), u"opened commentb commenta closed"_s);
}

void tst_IncidentTable::neverRemovesOpenIncidents()
{
    QVERIFY(!m_table->put({{incident(kShop, 100), {entry(100, IncidentEvent::Opened)}}}));
    for (const qint64 at : {200, 300, 400})
        QVERIFY(!m_table->put({{incident(kMail, at, at + 50), {entry(at, IncidentEvent::Opened)}}}));
    QCOMPARE(*m_table->removeBefore(250, 10), 0);
    QCOMPARE(*m_table->removeBefore(1'000, 2), 2);
    QCOMPARE(opened(m_table->between(0, 1'000, 10)), u"400 100"_s);
    QCOMPARE(*m_table->removeBefore(1'000, 2), 1);
    QCOMPARE(*m_table->removeBefore(1'000, 2), 0);
    QCOMPARE(opened(m_table->between(0, 1'000, 10)), u"100"_s);
    QCOMPARE(m_table->entries(idOf(100))->size(), 1);
}

void tst_IncidentTable::listsIncidentsInMaintenance()
{
    const Incident begun = incident(kShop, 100);
    const Incident over = incident(kMail, 200);
    const Incident closed = incident(kShop, 300, 900);
    QVERIFY(!m_table->put({{begun,
                            {entry(150, IncidentEvent::MaintenanceBegan), entry(160, IncidentEvent::MaintenanceEnded),
                             entry(170, IncidentEvent::MaintenanceBegan), entry(180, IncidentEvent::Comment)}},
                           {over, {entry(250, IncidentEvent::MaintenanceBegan), entry(260, IncidentEvent::MaintenanceEnded)}},
                           {closed, {entry(350, IncidentEvent::MaintenanceBegan)}}}));
    QStringList reported;
    const auto all = m_table->between(0, 1'000, 10);
    for (const Incident &one : *all)
        reported.append(u"%1 %2"_s.arg(one.opened).arg(one.inMaintenance));
    QCOMPARE(reported, (QStringList{u"300 0"_s, u"200 0"_s, u"100 1"_s}));
    QVERIFY((*m_table->find(idOf(100)))->inMaintenance);
}

QTEST_GUILESS_MAIN(tst_IncidentTable)

} // namespace IncidentTableTest

#include "tst_IncidentTable.moc"
