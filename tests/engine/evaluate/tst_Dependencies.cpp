// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/Dependencies.h"

#include <QTest>

namespace DependenciesTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

//! Targets written as `C: A, B | D`; the parents are found by name.
class Net
{
public:
    explicit Net(const QStringList &lines)
    {
        for (const QString &line : lines) {
            Target target;
            target.id = QUuid::createUuid();
            target.name = line.section(u':', 0, 0);
            for (const QString &one : line.section(u':', 1).split(u',', Qt::SkipEmptyParts))
                target.dependsOn.append(alternativesFromLine(one));
            m_targets.append(target);
            m_ids.insert(target.name, target.id);
            m_names.insert(target.id, target.name);
        }
        dependencies.rebuild(m_targets);
    }

    //! Sets a state: `A down`, `A soft` (silent, not yet confirmed), `A degraded`, `A unknown`, `A up`, `A paused` (down, and not checked).
    QStringList setState(const QString &words)
    {
        const QString how = words.section(u' ', 1);
        DependencyStatus footing;
        footing.isDown = how == u"down"_s || how == u"paused"_s;
        footing.isSilent = footing.isDown || how == u"soft"_s || how == u"unknown"_s;
        footing.isPaused = how == u"paused"_s;
        return namesOf(dependencies.setStatus(idOf(words.section(u' ', 0, 0)), footing));
    }
    TargetId idOf(const QString &name) const { return m_ids.value(name); }
    QStringList namesOf(const QList<TargetId> &ids) const
    {
        QStringList names;
        for (const TargetId &id : ids)
            names.append(m_names.value(id));
        return names;
    }
    //! Returns the unreachable targets and their causes, such as `B<A C<A`.
    QString unreachable() const
    {
        QStringList reported;
        for (const Target &target : m_targets) {
            if (const auto cause = dependencies.causeOf(target.id))
                reported.append(target.name + u'<' + m_names.value(*cause));
        }
        return reported.join(u' ');
    }

    Dependencies dependencies;

private:
    QList<Target> m_targets;
    QHash<QString, TargetId> m_ids;
    QHash<TargetId, QString> m_names;
};

} // namespace

//! Tests which targets are unreachable, and because of which other target.
class tst_Dependencies : public QObject
{
    Q_OBJECT

private slots:
    void findsUnreachableTargets_data();
    void findsUnreachableTargets();
    void reportsChangedTargets();
    void findsParents();
    void cyclesMakeNothingUnreachable();
    void handlesALongChain();
    void handlesThousandsOfChildren();
    void visitsEachTargetOnce();
};

void tst_Dependencies::findsUnreachableTargets_data()
{
    QTest::addColumn<QStringList>("net");
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("unreachable");
    const auto row = [](const char *name, const QStringList &net, const QStringList &steps, const QString &unreachable) {
        QTest::newRow(name) << net << steps << unreachable;
    };
    const QStringList two{u"A"_s, u"B:A"_s};
    row("nothing is known", two, {}, {});
    row("the parent is down, the child is good", two, {u"A down"_s}, {});
    row("both are down", two, {u"A down"_s, u"B down"_s}, u"B<A"_s);
    row("in the other order", two, {u"B down"_s, u"A down"_s}, u"B<A"_s);
    row("a soft child", two, {u"A down"_s, u"B soft"_s}, u"B<A"_s);
    row("an unknown child", two, {u"A down"_s, u"B unknown"_s}, u"B<A"_s);
    row("a degraded child has answered", two, {u"A down"_s, u"B degraded"_s}, {});
    row("a good result is always believed", two, {u"A down"_s, u"B down"_s, u"B up"_s}, {});
    row("a soft parent", two, {u"A soft"_s, u"B down"_s}, {});
    row("an unknown parent", two, {u"A unknown"_s, u"B down"_s}, {});
    row("a degraded parent", two, {u"A degraded"_s, u"B down"_s}, {});
    row("a paused parent", two, {u"A paused"_s, u"B down"_s}, {});
    row("the parent comes back", two, {u"A down"_s, u"B down"_s, u"A up"_s}, {});
    row("the child alone", two, {u"B down"_s}, {});

    const QStringList every{u"A"_s, u"B"_s, u"C:A,B"_s};
    row("one of two that are both needed", every, {u"B down"_s, u"C down"_s}, u"C<B"_s);
    row("the first that failed", every, {u"B down"_s, u"A down"_s, u"C down"_s}, u"C<A"_s);
    row("the first comes back", every, {u"B down"_s, u"A down"_s, u"C down"_s, u"A up"_s}, u"C<B"_s);

    const QStringList any{u"A"_s, u"B"_s, u"C:A|B"_s};
    row("one of two that suffice", any, {u"A down"_s, u"C down"_s}, {});
    row("none of two that suffice", any, {u"A down"_s, u"B down"_s, u"C down"_s}, u"C<A"_s);
    row("one of them paused, the other down", any, {u"A paused"_s, u"B down"_s, u"C down"_s}, u"C<B"_s);
    row("all of them paused", any, {u"A paused"_s, u"B paused"_s, u"C down"_s}, {});
    row("one of them soft", any, {u"A down"_s, u"B soft"_s, u"C down"_s}, {});
    const QStringList mixed{u"A"_s, u"B"_s, u"D"_s, u"C:D,A|B"_s};
    row("a group beside one that is needed", mixed, {u"A down"_s, u"B down"_s, u"C down"_s}, u"C<A"_s);
    row("one that is needed beside a group", mixed, {u"D down"_s, u"C down"_s}, u"C<D"_s);

    const QStringList chain{u"A"_s, u"B:A"_s, u"C:B"_s};
    row("a chain tells where it broke", chain, {u"A down"_s, u"B down"_s, u"C down"_s}, u"B<A C<A"_s);
    row("a soft middle is unreachable too", chain, {u"A down"_s, u"B soft"_s, u"C soft"_s}, u"B<A C<A"_s);
    row("a middle that answers", chain, {u"A down"_s, u"B up"_s, u"C down"_s}, {});
    row("a middle of which nothing is known", chain, {u"A down"_s, u"C down"_s}, {});
    row("a paused middle", chain, {u"A down"_s, u"B paused"_s, u"C down"_s}, u"B<A"_s);
    row("the root comes back, the middle not yet", chain, {u"A down"_s, u"B down"_s, u"C down"_s, u"A up"_s}, u"C<B"_s);
    row("all come back", chain, {u"A down"_s, u"B down"_s, u"C down"_s, u"A up"_s, u"B up"_s}, {});

    const QStringList diamond{u"A"_s, u"B:A"_s, u"C:A"_s, u"D:B|C"_s, u"E:D,A"_s};
    row("a diamond", diamond, {u"A down"_s, u"B down"_s, u"C down"_s, u"D down"_s, u"E down"_s}, u"B<A C<A D<A E<A"_s);
    row("one side of a diamond", diamond, {u"B down"_s, u"D down"_s, u"E down"_s}, u"E<D"_s);
    row("both sides by themselves", diamond, {u"B down"_s, u"C down"_s, u"D down"_s, u"E down"_s}, u"D<B E<B"_s);
    row("named twice", {u"A"_s, u"B:A,A|A"_s}, {u"A down"_s, u"B down"_s}, u"B<A"_s);
    row("nobody of that name", {u"A"_s, u"B:Nobody,A"_s}, {u"A down"_s, u"B down"_s}, u"B<A"_s);
}

void tst_Dependencies::findsUnreachableTargets()
{
    QFETCH(const QStringList, net);
    QFETCH(const QStringList, steps);
    Net watched(net);
    for (const QString &step : steps)
        watched.setState(step);
    QTEST(watched.unreachable(), "unreachable");
}

void tst_Dependencies::reportsChangedTargets()
{
    Net net({u"A"_s, u"B:A"_s, u"C:B"_s, u"D:A"_s, u"E"_s});
    QCOMPARE(net.setState(u"B down"_s), QStringList());
    QCOMPARE(net.setState(u"C down"_s), QStringList{u"C"_s});
    QCOMPARE(net.setState(u"A down"_s), (QStringList{u"B"_s, u"C"_s})); // the cause of C has changed
    QCOMPARE(net.setState(u"A down"_s), QStringList());
    QCOMPARE(net.setState(u"D soft"_s), QStringList{u"D"_s});
    QCOMPARE(net.setState(u"E down"_s), QStringList());
    QCOMPARE(net.setState(u"B up"_s), (QStringList{u"B"_s, u"C"_s}));
    QCOMPARE(net.setState(u"A up"_s), QStringList{u"D"_s});
}

void tst_Dependencies::findsParents()
{
    const Net net({u"A"_s, u"B"_s, u"C:A|B"_s, u"D:C,A"_s, u"E"_s});
    const auto parentsOf = [&net](const QString &name) { return net.namesOf(net.dependencies.parentsOf(net.idOf(name))); };
    QCOMPARE(parentsOf(u"C"_s), (QStringList{u"A"_s, u"B"_s}));
    QCOMPARE(parentsOf(u"D"_s), (QStringList{u"C"_s, u"A"_s}));
    QVERIFY(parentsOf(u"A"_s).isEmpty());
    QVERIFY(parentsOf(u"E"_s).isEmpty());
    QVERIFY(net.dependencies.isParent(net.idOf(u"C"_s)));
    QVERIFY(!net.dependencies.isParent(net.idOf(u"D"_s)));
    QVERIFY(!net.dependencies.isParent(net.idOf(u"E"_s)));
}

//! Files can't contain dependency cycles. If a cycle occurs anyway, the evaluation ends, and no target is unreachable.
void tst_Dependencies::cyclesMakeNothingUnreachable()
{
    Net net({u"A:B"_s, u"B:A"_s, u"C:A"_s, u"D:D"_s});
    for (const QString &name : {u"A"_s, u"B"_s, u"C"_s, u"D"_s})
        net.setState(name + u" down"_s);
    QCOMPARE(net.unreachable(), QString());
}

void tst_Dependencies::handlesALongChain()
{
    QStringList lines{u"0"_s};
    for (int i = 1; i < 5'000; ++i)
        lines.append(u"%1:%2"_s.arg(i).arg(i - 1));
    Net net(lines);
    for (int i = 1; i < 5'000; ++i)
        QVERIFY(net.setState(u"%1 soft"_s.arg(i)).isEmpty());
    QCOMPARE(net.setState(u"0 down"_s).size(), 4'999);
    QCOMPARE(*net.dependencies.causeOf(net.idOf(u"4999"_s)), net.idOf(u"0"_s));
    QCOMPARE(net.setState(u"2500 up"_s).size(), 2'500);
}

void tst_Dependencies::handlesThousandsOfChildren()
{
    QStringList lines{u"router"_s};
    for (int i = 0; i < 10'000; ++i)
        lines.append(u"%1:router"_s.arg(i));
    Net net(lines);
    for (int i = 0; i < 10'000; ++i)
        net.setState(u"%1 down"_s.arg(i));
    QCOMPARE(net.setState(u"router down"_s).size(), 10'000);
    QCOMPARE(net.setState(u"17 up"_s), QStringList{u"17"_s});
    QCOMPARE(net.setState(u"router up"_s).size(), 9'999);
}

//! A chain of a thousand diamonds has 2^1000 paths, but each target is visited only once.
void tst_Dependencies::visitsEachTargetOnce()
{
    QStringList lines{u"top0"_s};
    for (int i = 0; i < 1'000; ++i) {
        lines.append(u"left%1:top%1"_s.arg(i));
        lines.append(u"right%1:top%1"_s.arg(i));
        lines.append(u"top%1:left%2|right%2"_s.arg(i + 1).arg(i));
    }
    Net net(lines);
    for (const QString &line : std::as_const(lines))
        net.setState(line.section(u':', 0, 0) + u" soft"_s);
    QCOMPARE(net.setState(u"top0 down"_s).size(), 3'000);
    QCOMPARE(net.setState(u"top0 up"_s).size(), 3'000);
}

QTEST_GUILESS_MAIN(tst_Dependencies)

} // namespace DependenciesTest

#include "tst_Dependencies.moc"
