// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/FreshHistory.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/NoteTable.h"

#include <QTest>

#include <memory>

namespace NoteTableTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

const TargetId kShop = QUuid::createUuid();
const TargetId kMail = QUuid::createUuid();

Note note(const QString &text, qint64 from, qint64 to, std::optional<TargetId> target = {})
{
    return {QUuid::createUuid(), target, target ? u"Shop"_s : QString(), from, to, u"Änna"_s, text};
}

//! Returns the texts of the notes.
QString texts(const Expected<QList<Note>, HistoryError> &found)
{
    if (!found)
        return found.error().sentence() + found.error().detail();
    QStringList all;
    for (const Note &one : *found)
        all.append(one.text);
    return all.join(u' ');
}

} // namespace

class tst_NoteTable : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void notesCanBeReadBack();
    void replacesAnEarlierVersion();
    void keepsRemovedNotesWithoutListingThem();
    void listsNotesOfASpan_data();
    void listsNotesOfASpan();
    void removesOldNotes();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryDatabase> m_database;
    std::unique_ptr<NoteTable> m_table;
};

void tst_NoteTable::init()
{
    m_table.reset();
    m_database.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<HistoryDatabase>(test::freshHistory(*m_folder, u"notes"_s), HistoryDatabase::Access::Write);
    QVERIFY(!m_database->open());
    m_table = std::make_unique<NoteTable>(m_database.get());
}

void tst_NoteTable::notesCanBeReadBack()
{
    const Note moment = note(u"“Deployed”\n2.4"_s, 100, 100, kShop);
    const Note span = note(u"Moved"_s, 200, 300);
    QVERIFY(!m_table->put(span));
    QVERIFY(!m_table->put(moment));
    QCOMPARE(*m_table->between(0, 1'000, 10), (QList{moment, span}));
    QCOMPARE(*m_table->find(moment.id), std::optional(moment));
    QCOMPARE(*m_table->find(QUuid::createUuid()), std::optional<Note>());
}

void tst_NoteTable::replacesAnEarlierVersion()
{
    Note one = note(u"first"_s, 100, 100);
    QVERIFY(!m_table->put(one));
    QVERIFY(!m_table->put(note(u"other"_s, 100, 100))); // at the same time
    one.text = u"second"_s;
    one.target = kShop;
    one.targetName = u"Shop"_s;
    QVERIFY(!m_table->put(one));
    QCOMPARE(texts(m_table->between(0, 1'000, 10)), u"other second"_s);
    QCOMPARE(*m_table->find(one.id), std::optional(one));
}

void tst_NoteTable::keepsRemovedNotesWithoutListingThem()
{
    Note one = note(u"gone"_s, 100, 100);
    QVERIFY(!m_table->put(one));
    one.text.clear();
    QVERIFY(!m_table->put(one));
    QCOMPARE(texts(m_table->between(0, 1'000, 10)), QString());
    QCOMPARE((*m_table->find(one.id))->text, QString());
    one.text = u"back"_s;
    QVERIFY(!m_table->put(one));
    QCOMPARE(texts(m_table->between(0, 1'000, 10)), u"back"_s);
}

void tst_NoteTable::listsNotesOfASpan_data()
{
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QList<QUuid>>("targets");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all") << 0LL << 1'000LL << 9 << QList<QUuid>{} << u"shop mail all span"_s;
    QTest::newRow("a target and all targets") << 0LL << 1'000LL << 9 << QList<QUuid>{kShop} << u"shop all span"_s;
    QTest::newRow("two targets") << 0LL << 1'000LL << 9 << QList<QUuid>{kShop, kMail} << u"shop mail all span"_s;
    QTest::newRow("the newest") << 0LL << 1'000LL << 2 << QList<QUuid>{} << u"all span"_s;
    QTest::newRow("begins at the start") << 100LL << 101LL << 9 << QList<QUuid>{} << u"shop"_s;
    QTest::newRow("begins at the end") << 50LL << 100LL << 9 << QList<QUuid>{} << QString();
    QTest::newRow("within a span") << 450LL << 460LL << 9 << QList<QUuid>{} << u"span"_s;
}

void tst_NoteTable::listsNotesOfASpan()
{
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(int, limit);
    QFETCH(QList<QUuid>, targets);
    for (const Note &one : {note(u"all"_s, 300, 300), note(u"shop"_s, 100, 100, kShop), note(u"mail"_s, 200, 200, kMail),
                            note(u"span"_s, 400, 500)})
        QVERIFY(!m_table->put(one));
    QTEST(texts(m_table->between(from, to, limit, targets)), "expected");
}

void tst_NoteTable::removesOldNotes()
{
    for (qint64 at = 100; at < 105; ++at)
        QVERIFY(!m_table->put(note(QString::number(at), at, at)));
    QVERIFY(!m_table->put(note(u"long"_s, 100, 900)));
    QCOMPARE(*m_table->removeBefore(103, 2), 2);
    QCOMPARE(*m_table->removeBefore(103, 2), 1);
    QCOMPARE(texts(m_table->between(0, 1'000, 10)), u"long 103 104"_s);
}

QTEST_GUILESS_MAIN(tst_NoteTable)

} // namespace NoteTableTest

#include "tst_NoteTable.moc"
