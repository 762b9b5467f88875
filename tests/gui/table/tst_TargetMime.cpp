// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/TargetMime.h"

#include <QMimeData>
#include <QTest>

namespace TargetMimeTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_TargetMime : public QObject
{
    Q_OBJECT

private slots:
    void restoresTargetsInOrder()
    {
        const QList<TargetId> ids{QUuid::createUuid(), QUuid::createUuid(), QUuid::createUuid()};
        QMimeData data;
        data.setText(u"Shop API"_s);
        QVERIFY(!containsTargets(&data));
        storeTargets(&data, ids);
        QVERIFY(containsTargets(&data));
        QCOMPARE(readTargets(&data), ids);
        QCOMPARE(data.text(), u"Shop API"_s);
    }

    void ignoresInvalidContent_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<qsizetype>("count");
        QTest::newRow("empty") << QByteArray() << qsizetype(0);
        QTest::newRow("words") << QByteArray("shop\nrouter") << qsizetype(0);
        QTest::newRow("one of two") << QByteArray("2f4a9c1e-7d5b-4c2a-9f60-1b2c3d4e5f60\nx") << qsizetype(0);
        QTest::newRow("twice the same") << QByteArray(
            "2f4a9c1e-7d5b-4c2a-9f60-1b2c3d4e5f60\n2f4a9c1e-7d5b-4c2a-9f60-1b2c3d4e5f60")
                                        << qsizetype(1);
        QTest::newRow("huge") << QByteArray(1'000'000, '\n') << qsizetype(0);
    }
    void ignoresInvalidContent()
    {
        QFETCH(QByteArray, content);
        QMimeData data;
        data.setData(targetsMimeType(), content);
        QTEST(readTargets(&data).size(), "count");
    }
};

QTEST_GUILESS_MAIN(tst_TargetMime)

} // namespace TargetMimeTest

#include "tst_TargetMime.moc"
