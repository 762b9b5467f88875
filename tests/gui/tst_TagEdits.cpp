// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sidebar/TagEdits.h"

#include <QTest>

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

//! Targets with these tags; `prod web|lab` are two.
QList<Target> targetsOf(const QString &tags)
{
    QList<Target> targets;
    for (const QString &each : tags.split(u'|')) {
        Target target;
        target.id = QUuid::createUuid();
        target.tags = each.split(u' ', Qt::SkipEmptyParts);
        targets.append(target);
    }
    return targets;
}

QString tagsOf(const QList<Target> &targets)
{
    QStringList texts;
    for (const Target &target : targets)
        texts.append(target.tags.join(u' '));
    return texts.join(u'|');
}

} // namespace

class tst_TagEdits : public QObject
{
    Q_OBJECT

private slots:
    void tagsOnlyThoseWithoutIt()
    {
        const QList<Target> targets = targetsOf(u"prod|web|PROD|lab"_s);
        const QList<TargetId> ids{targets.at(0).id, targets.at(1).id, targets.at(2).id, QUuid::createUuid()};
        const QList<Target> changed = tagged(targets, ids, u"prod"_s);
        QCOMPARE(tagsOf(changed), u"web prod"_s);
        QCOMPARE(changed.first().id, targets.at(1).id);
        QVERIFY(tagged(targets, {}, u"prod"_s).isEmpty());
    }

    void renames_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("changed");
        QTest::newRow("in its place") << u"a prod b|c"_s << u"live"_s << u"a live b"_s;
        QTest::newRow("joins") << u"live prod|prod b live"_s << u"live"_s << u"live|live b"_s;
        QTest::newRow("case alone") << u"prod"_s << u"Prod"_s << u"Prod"_s;
        QTest::newRow("each spelling") << u"PROD|prod PROD"_s << u"live"_s << u"live|live"_s;
        QTest::newRow("same") << u"prod|a"_s << u"prod"_s << QString();
    }
    void renames()
    {
        QFETCH(QString, before);
        QFETCH(QString, to);
        QTEST(tagsOf(retagged(targetsOf(before), u"prod"_s, to)), "changed");
    }

    void removes() { QCOMPARE(tagsOf(untagged(targetsOf(u"a prod|b|Prod c"_s), u"prod"_s)), u"a|c"_s); }
};

QTEST_GUILESS_MAIN(tst_TagEdits)
#include "tst_TagEdits.moc"
