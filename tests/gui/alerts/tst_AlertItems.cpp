// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/alerts/AlertItems.h"

#include <QTest>

namespace AlertItemsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

namespace {

//! Parses an item in the form `A=1`, which has the name A and the value 1.
FormValues itemFrom(const QString &text)
{
    FormValues values;
    values.written.insert(u"name"_s, text.section(u'=', 0, 0));
    values.written.insert(u"value"_s, text.section(u'=', 1));
    return values;
}

QList<FormValues> itemsFrom(const QStringList &texts)
{
    QList<FormValues> all;
    for (const QString &text : texts)
        all.append(itemFrom(text));
    return all;
}

QStringList shown(const AlertItems &items)
{
    QStringList texts;
    for (const AlertItem &item : items.all())
        texts.append(u"%1=%2"_s.arg(nameFrom(item.values), item.values.written.value(u"value"_s).toString()));
    return texts;
}

//! Simulates an edit by the user: `A=2` changes the value of A, `-A` removes it, `A>B` renames it, `+C=3` appends C, `^B` moves
//! B up.
void edit(AlertItems *items, const QString &step)
{
    const auto idOf = [items](const QString &name) {
        for (const AlertItem &item : items->all()) {
            if (nameFrom(item.values) == name)
                return item.id;
        }
        return 0;
    };
    if (step.startsWith(u'-')) {
        items->remove(idOf(step.mid(1)));
    } else if (step.startsWith(u'^')) {
        items->move(idOf(step.mid(1)), -1);
    } else if (step.startsWith(u'+')) {
        items->insert(items->all().size(), itemFrom(step.mid(1)));
    } else if (step.contains(u'>')) {
        const int id = idOf(step.section(u'>', 0, 0));
        FormValues values = items->find(id)->values;
        values.written.insert(u"name"_s, step.section(u'>', 1));
        items->setValues(id, values);
    } else {
        items->setValues(idOf(step.section(u'=', 0, 0)), itemFrom(step));
    }
}

} // namespace

//! Tests a list that is edited in the dialog and in the file at the same time.
class tst_AlertItems : public QObject
{
    Q_OBJECT

private slots:
    void mergesEdits_data()
    {
        QTest::addColumn<QStringList>("base");
        QTest::addColumn<QStringList>("edits");
        QTest::addColumn<QStringList>("theirs");
        QTest::addColumn<QStringList>("merged");
        QTest::addColumn<QStringList>("conflicts");
        QTest::addColumn<bool>("isSaved"); // whether there are no unsaved edits
        using L = QStringList;
        const L ab{u"A=1"_s, u"B=1"_s};
        QTest::newRow("nothing happened") << ab << L() << ab << ab << L() << true;
        QTest::newRow("edited there") << ab << L() << L{u"A=2"_s, u"B=1"_s} << L{u"A=2"_s, u"B=1"_s} << L() << true;
        QTest::newRow("edited here") << ab << L{u"A=2"_s} << ab << L{u"A=2"_s, u"B=1"_s} << L() << false;
        QTest::newRow("edited on both sides, apart")
            << ab << L{u"A=2"_s} << L{u"A=1"_s, u"B=2"_s} << L{u"A=2"_s, u"B=2"_s} << L() << false;
        QTest::newRow("edited on both sides, otherwise")
            << ab << L{u"A=2"_s} << L{u"A=3"_s, u"B=1"_s} << L{u"A=2"_s, u"B=1"_s} << L{u"A"_s} << false;
        QTest::newRow("edited on both sides, alike")
            << ab << L{u"A=2"_s} << L{u"A=2"_s, u"B=1"_s} << L{u"A=2"_s, u"B=1"_s} << L() << true;
        QTest::newRow("added there") << ab << L() << L{u"A=1"_s, u"C=1"_s, u"B=1"_s} << L{u"A=1"_s, u"C=1"_s, u"B=1"_s} << L()
                                     << true;
        QTest::newRow("added on both sides") << ab << L{u"+D=1"_s} << L{u"A=1"_s, u"B=1"_s, u"C=1"_s}
                                             << L{u"A=1"_s, u"B=1"_s, u"D=1"_s, u"C=1"_s} << L() << false;
        QTest::newRow("added on both sides under one name")
            << ab << L{u"+C=1"_s} << L{u"A=1"_s, u"B=1"_s, u"C=2"_s} << L{u"A=1"_s, u"B=1"_s, u"C=1"_s} << L{u"C"_s} << false;
        QTest::newRow("removed there") << ab << L() << L{u"B=1"_s} << L{u"B=1"_s} << L() << true;
        QTest::newRow("removed there, edited here")
            << ab << L{u"A=2"_s} << L{u"B=1"_s} << L{u"A=2"_s, u"B=1"_s} << L{u"A"_s} << false;
        QTest::newRow("removed here") << ab << L{u"-A"_s} << ab << L{u"B=1"_s} << L() << false;
        QTest::newRow("removed here, edited there")
            << ab << L{u"-A"_s} << L{u"A=2"_s, u"B=1"_s} << L{u"B=1"_s} << L{u"A"_s} << false;
        QTest::newRow("removed on both sides") << ab << L{u"-A"_s} << L{u"B=1"_s} << L{u"B=1"_s} << L() << true;
        QTest::newRow("renamed here") << ab << L{u"A>X"_s} << ab << L{u"X=1"_s, u"B=1"_s} << L() << false;
        QTest::newRow("renamed here, edited there")
            << ab << L{u"A>X"_s} << L{u"A=2"_s, u"B=1"_s} << L{u"X=1"_s, u"B=1"_s} << L{u"A"_s} << false;
        QTest::newRow("saved under its new name")
            << ab << L{u"A>X"_s} << L{u"X=1"_s, u"B=1"_s} << L{u"X=1"_s, u"B=1"_s} << L() << true;
        QTest::newRow("moved there") << ab << L() << L{u"B=1"_s, u"A=1"_s} << L{u"B=1"_s, u"A=1"_s} << L() << true;
        QTest::newRow("moved here, edited there")
            << ab << L{u"^B"_s} << L{u"A=2"_s, u"B=1"_s} << L{u"B=1"_s, u"A=2"_s} << L() << false;
        QTest::newRow("moved here, added there")
            << ab << L{u"^B"_s} << L{u"A=1"_s, u"B=1"_s, u"C=1"_s} << L{u"B=1"_s, u"C=1"_s, u"A=1"_s} << L() << false;
    }
    void mergesEdits()
    {
        QFETCH(QStringList, base);
        QFETCH(QStringList, edits);
        QFETCH(QStringList, theirs);
        AlertItems items(itemsFrom(base));
        for (const QString &step : edits)
            edit(&items, step);
        const QStringList conflicts = items.merge(itemsFrom(base), itemsFrom(theirs));
        QTEST(shown(items), "merged");
        QTEST(conflicts, "conflicts");
        QTEST(items.hasSameValues(itemsFrom(theirs)), "isSaved");
        QVERIFY(items.merge(itemsFrom(theirs), itemsFrom(theirs)).isEmpty()); // merging the same version again changes nothing
        QTEST(shown(items), "merged");
    }

    void findsFreeNames()
    {
        AlertItems items(itemsFrom({u"A=1"_s, u"A 2=1"_s}));
        QCOMPARE(items.uniqueName(u"A"_s), u"A 3"_s);
        QCOMPARE(items.uniqueName(u"B"_s), u"B"_s);
        const int first = items.all().first().id;
        QVERIFY(!items.isTaken(u"A"_s, first));
        QVERIFY(items.isTaken(u"A 2"_s, first));
        edit(&items, u"A>"_s); // the name is temporarily empty, but rules still use the old name
        QVERIFY(items.isTaken(u"A"_s, 0));
    }

    void keepsIds()
    {
        AlertItems items(itemsFrom({u"A=1"_s, u"B=1"_s}));
        const int second = items.all().last().id;
        edit(&items, u"^B"_s);
        QCOMPARE(items.rowOf(second), 0);
        edit(&items, u"^B"_s); // no effect in the first row
        QCOMPARE(items.rowOf(second), 0);
        edit(&items, u"-B"_s);
        QCOMPARE(items.rowOf(second), -1);
        QVERIFY(items.insert(1, itemFrom(u"C=1"_s)) != second);
    }
};

QTEST_GUILESS_MAIN(tst_AlertItems)

} // namespace AlertItemsTest

#include "tst_AlertItems.moc"
