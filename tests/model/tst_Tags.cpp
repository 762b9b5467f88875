// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/target/Target.h"

#include <QTest>

namespace TagsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_Tags : public QObject
{
    Q_OBJECT

private slots:
    void ignoresCase()
    {
        QVERIFY(hasTag({u"a"_s, u"Prod"_s}, u"PROD"_s));
        QVERIFY(!hasTag({u"prod-eu"_s}, u"prod"_s));
        QStringList tags{u"a"_s, u"Prod"_s, u"prod"_s};
        removeTag(tags, u"PROD"_s);
        QCOMPARE(tags, QStringList{u"a"_s});
    }

    void renames_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QStringList>("after");
        QTest::newRow("in its place") << QStringList{u"a"_s, u"prod"_s, u"b"_s} << u"live"_s
                                      << QStringList{u"a"_s, u"live"_s, u"b"_s};
        QTest::newRow("joins one before") << QStringList{u"live"_s, u"prod"_s} << u"live"_s << QStringList{u"live"_s};
        QTest::newRow("joins one behind") << QStringList{u"prod"_s, u"b"_s, u"Live"_s} << u"live"_s
                                          << QStringList{u"live"_s, u"b"_s};
        QTest::newRow("case alone") << QStringList{u"prod"_s} << u"Prod"_s << QStringList{u"Prod"_s};
        QTest::newRow("each spelling") << QStringList{u"prod"_s, u"PROD"_s} << u"live"_s << QStringList{u"live"_s};
        QTest::newRow("same") << QStringList{u"prod"_s} << u"prod"_s << QStringList{u"prod"_s};
        QTest::newRow("not found") << QStringList{u"a"_s, u"live"_s} << u"live"_s << QStringList{u"a"_s, u"live"_s};
    }
    void renames()
    {
        QFETCH(QStringList, before);
        QFETCH(QString, to);
        QStringList tags = before;
        const bool isChanged = renameTag(tags, u"prod"_s, to);
        QTEST(tags, "after");
        QCOMPARE(isChanged, tags != before);
    }
};

QTEST_GUILESS_MAIN(tst_Tags)

} // namespace TagsTest

#include "tst_Tags.moc"
