// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/look/widgets/LossConfirmation.h"

#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include <memory>

namespace LossConfirmationTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests the confirmation prompt before data is discarded. An accidental answer must not discard anything.
class tst_LossConfirmation : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_lost = 0;
        m_parent = std::make_unique<QWidget>();
        m_parent->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_parent.get()));
        m_box = confirmLoss(m_parent.get(), {u"Remove?"_s, u"It is called <b>R&D</b>."_s, u"&Remove"_s, u"&Keep"_s},
                            [this] { ++m_lost; });
        QVERIFY(QTest::qWaitForWindowExposed(m_box));
    }
    void cleanup() { m_parent.reset(); }

    void keepingIsTheDefault()
    {
        QCOMPARE(m_box->text(), u"It is called <b>R&D</b>."_s);
        QCOMPARE(m_box->textFormat(), Qt::PlainText);
        const QPushButton *keep = m_box->defaultButton();
        QVERIFY(keep);
        QCOMPARE(keep->text(), u"&Keep"_s);
        QVERIFY(m_box->escapeButton() == keep);
        for (const QAbstractButton *button : m_box->buttons()) {
            const auto *push = qobject_cast<const QPushButton *>(button);
            QVERIFY(push && push->isDefault() == (push == keep));
        }
    }

    void keysDoNotDiscard_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Return") << Qt::Key_Return;
        QTest::newRow("Enter") << Qt::Key_Enter;
        QTest::newRow("Escape") << Qt::Key_Escape;
    }
    void keysDoNotDiscard()
    {
        QFETCH(Qt::Key, key);
        QTest::keyClick(m_box, key);
        QTRY_VERIFY(!m_box);
        QCOMPARE(m_lost, 0);
    }

    void closingTheQuestionKeeps()
    {
        m_box->close();
        QTRY_VERIFY(!m_box);
        QCOMPARE(m_lost, 0);
    }

    void theOtherButtonDiscards()
    {
        for (QAbstractButton *button : m_box->buttons()) {
            if (button->text() == u"&Remove"_s)
                button->click();
        }
        QCOMPARE(m_lost, 1);
        QTRY_VERIFY(!m_box);
        QCOMPARE(m_lost, 1);
    }

    void closesWithItsParent()
    {
        m_parent.reset();
        QVERIFY(!m_box);
        QCOMPARE(m_lost, 0);
    }

private:
    std::unique_ptr<QWidget> m_parent;
    QPointer<QMessageBox> m_box;
    int m_lost = 0;
};

QTEST_MAIN(tst_LossConfirmation)

} // namespace LossConfirmationTest

#include "tst_LossConfirmation.moc"
