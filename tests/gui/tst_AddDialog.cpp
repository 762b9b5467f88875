// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/AddDialog.h"
#include "gui/Translations.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_AddDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<QList<Target>>();
        installTranslations();
    }
    void init()
    {
        m_dialog = std::make_unique<AddDialog>(Schedule(), QStringList{u"taken"_s});
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
        m_lines = m_dialog->findChild<QPlainTextEdit *>(u"lines"_s);
        m_preview = m_dialog->findChild<QTreeWidget *>(u"preview"_s);
        m_summary = m_dialog->findChild<QLabel *>(u"summary"_s);
        m_add = m_dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(m_lines && m_preview && m_summary && m_add);
        m_lines->setFocus();
    }

    void recognisesWhileTyping_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("kind");
        QTest::newRow("url") << u"http://127.0.0.1:8080/health"_s << u"http"_s;
        QTest::newRow("host and port") << u"127.0.0.1:5432"_s << u"tcp"_s;
        QTest::newRow("command") << u"df -h /"_s << u"command"_s;
    }
    void recognisesWhileTyping()
    {
        QFETCH(QString, typed);
        QFETCH(QString, kind);
        QSignalSpy chosen(m_dialog.get(), &AddDialog::targetsChosen);
        QVERIFY(!m_add->isEnabled());
        QTest::keyClicks(m_lines, typed);
        QTRY_COMPARE(m_preview->topLevelItemCount(), 1);
        QTRY_VERIFY(m_add->isEnabled());
        for (int column = 0; column < 3; ++column)
            QTRY_VERIFY2(!m_preview->topLevelItem(0)->text(column).isEmpty(), qPrintable(QString::number(column)));
        QTest::keyClick(m_lines, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        const auto targets = chosen.first().first().value<QList<Target>>();
        QCOMPARE(targets.size(), 1);
        QCOMPARE(targets.first().kind, kind);
        QVERIFY(!m_dialog->isVisible());
    }

    void enterTakesWhatStandsThereNow()
    {
        QSignalSpy chosen(m_dialog.get(), &AddDialog::targetsChosen);
        QTest::keyClicks(m_lines, u"127.0.0.1:80"_s);
        QTest::keyClick(m_lines, Qt::Key_Enter); // before the preview has caught up
        QCOMPARE(chosen.count(), 1);
    }

    void manyLinesAddMany()
    {
        QSignalSpy chosen(m_dialog.get(), &AddDialog::targetsChosen);
        QTest::keyClicks(m_lines, u"127.0.0.1:1"_s);
        QTest::keyClick(m_lines, Qt::Key_Return, Qt::ShiftModifier);
        QTest::keyClicks(m_lines, u"127.0.0.1:2"_s);
        QTRY_COMPARE(m_preview->topLevelItemCount(), 2);
        QTRY_COMPARE(m_add->text(), u"&Add 2 targets"_s);
        QTest::mouseClick(m_add, Qt::LeftButton);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().value<QList<Target>>().size(), 2);
    }

    void aFaultyLineIsNamedAndNothingIsAdded()
    {
        QSignalSpy chosen(m_dialog.get(), &AddDialog::targetsChosen);
        m_dialog->setLines(u"127.0.0.1:1\n127.0.0.1:99999\n127.0.0.1:2"_s);
        QCOMPARE(m_preview->topLevelItemCount(), 3);
        QVERIFY2(m_preview->topLevelItem(1)->text(0).startsWith(u"Line 2: "_s),
                 qPrintable(m_preview->topLevelItem(1)->text(0)));
        QVERIFY(m_summary->text().startsWith(u"1 line cannot be read."_s));
        QVERIFY(!m_add->isEnabled());
        QTest::keyClick(m_lines, Qt::Key_Return);
        QCOMPARE(chosen.count(), 0);
        QVERIFY(m_dialog->isVisible());
    }

    void escapeLeavesEverythingAsItWas()
    {
        QSignalSpy chosen(m_dialog.get(), &AddDialog::targetsChosen);
        QTest::keyClicks(m_lines, u"127.0.0.1:80"_s);
        QTest::keyClick(m_lines, Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(chosen.count(), 0);
    }

    void aListFileIsTakenOver()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"list.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# servers\n127.0.0.1:1\n\n127.0.0.1:2\n");
        file.close();
        m_dialog->openList(file.fileName());
        QCOMPARE(m_preview->topLevelItemCount(), 2);
    }
    void anUnusableListFileIsExplained()
    {
        const QTemporaryDir folder;
        m_dialog->openList(folder.filePath(u"missing.txt"_s));
        QVERIFY(m_summary->text().contains(u"missing.txt"_s));
        QFile large(folder.filePath(u"large.txt"_s));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(2 * 1024 * 1024));
        large.close();
        m_dialog->openList(large.fileName());
        QVERIFY(m_summary->text().contains(u"1 MiB"_s));
        QVERIFY(m_lines->toPlainText().isEmpty());
    }

    void thousandsOfLinesStayQuick()
    {
        QStringList lines;
        for (int i = 0; i < 5000; ++i)
            lines.append(u"127.0.0.1:%1"_s.arg(1 + i));
        m_dialog->setLines(lines.join(u'\n'));
        QCOMPARE(m_add->text(), u"&Add 5000 targets"_s);
        QVERIFY(m_preview->topLevelItemCount() <= 500);
    }

private:
    std::unique_ptr<AddDialog> m_dialog;
    QPlainTextEdit *m_lines = nullptr;
    QTreeWidget *m_preview = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_add = nullptr;
};

QTEST_MAIN(tst_AddDialog)
#include "tst_AddDialog.moc"
