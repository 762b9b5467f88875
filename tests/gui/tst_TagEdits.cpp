// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sidebar/TagCommands.h"

#include <QTest>

namespace TagEditsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

//! Returns targets with these tags. `prod web|lab` defines two targets.
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
    void tagsOnlyTargetsWithoutTheTag()
    {
        const QList<Target> targets = targetsOf(u"prod|web|PROD|lab"_s);
        const QList<TargetId> ids{targets.at(0).id, targets.at(1).id, targets.at(2).id, QUuid::createUuid()};
        const QList<Target> changed = withTag(targets, ids, u"prod"_s);
        QCOMPARE(tagsOf(changed), u"web prod"_s);
        QCOMPARE(changed.first().id, targets.at(1).id);
        QVERIFY(withTag(targets, {}, u"prod"_s).isEmpty());
    }

    void removes() { QCOMPARE(tagsOf(withoutTag(targetsOf(u"a prod|b|Prod c"_s), u"prod"_s)), u"a|c"_s); }
};

QTEST_GUILESS_MAIN(tst_TagEdits)

} // namespace TagEditsTest

#include "tst_TagEdits.moc"
