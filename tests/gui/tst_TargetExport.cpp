// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/import/TargetExport.h"

#include "gui/WindowSession.h"
#include "gui/window/MainWindow.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace TargetExportTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kWeb = R"({"name": "Web", "kind": "http", "url": "http://127.0.0.1:9/", "paused": true})";
const QByteArray kMemory = R"({"name": "Memory", "kind": "memory", "paused": true})";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class tst_TargetExport : public QObject
{
    Q_OBJECT

private slots:
    void asksForAFileOfEachFormat();
    void writesAFile();
    void listsWhatIsMissing();
    void asksBeforeItReplacesOthers_data();
    void asksBeforeItReplacesOthers();
    void reportsAFailure();

private:
    static QMessageBox *box(WindowSession &session, const QString &name) { return session.find<QMessageBox>(name); }
};

void tst_TargetExport::asksForAFileOfEachFormat()
{
    WindowSession session({kWeb});
    QVERIFY(session.open());
    session.action(u"actionExportTargets"_s)->trigger();
    auto *dialog = session.find<QFileDialog>(u"targetExportDialog"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->nameFilters(),
             (QStringList{u"Watchkeeper (*.json)"_s, u"Gatus (*.yaml)"_s, u"Prometheus, blackbox_exporter (*.yml)"_s,
                          u"curl (*.sh)"_s}));
    QTemporaryDir folder;
    dialog->selectNameFilter(dialog->nameFilters().at(1));
    emit dialog->fileSelected(folder.filePath(u"mine.yaml"_s));
    dialog->reject();
    QTRY_VERIFY(contentOf(folder.filePath(u"mine.yaml"_s)).contains("name: Web"));
}

void tst_TargetExport::writesAFile()
{
    WindowSession session({kWeb});
    QVERIFY(session.open());
    auto *exporter = session.window().findChild<TargetExport *>();
    QSignalSpy notices(exporter, &TargetExport::notice);
    QTemporaryDir folder;
    exporter->writeTo(folder.filePath(u"a.json"_s), u"targets"_s);
    QTRY_COMPARE(notices.size(), 1);
    QCOMPARE(notices.first().first().toString(), u"1 target(s) exported to %1."_s.arg(folder.filePath(u"a.json"_s)));
    QVERIFY(contentOf(folder.filePath(u"a.json"_s)).contains("\"Web\""));
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.json"_s});
}

void tst_TargetExport::listsWhatIsMissing()
{
    WindowSession session({kWeb, kMemory});
    QVERIFY(session.open());
    QTemporaryDir folder;
    session.window().findChild<TargetExport *>()->writeTo(folder.filePath(u"a.yaml"_s), u"gatus"_s);
    QTRY_VERIFY(box(session, u"targetExportRemarks"_s));
    QCOMPARE(box(session, u"targetExportRemarks"_s)->text(),
             u"1 target(s) exported to %1."_s.arg(folder.filePath(u"a.yaml"_s)));
    QCOMPARE(box(session, u"targetExportRemarks"_s)->detailedText(),
             u"Memory: Not exported: Gatus has no check of the type “memory”."_s);
}

void tst_TargetExport::asksBeforeItReplacesOthers_data()
{
    QTest::addColumn<bool>("agrees");
    QTest::newRow("replace") << true;
    QTest::newRow("cancel") << false;
}

void tst_TargetExport::asksBeforeItReplacesOthers()
{
    QFETCH(bool, agrees);
    WindowSession session({kWeb});
    QVERIFY(session.open());
    QTemporaryDir folder;
    QFile mine(folder.filePath(u"prometheus.yml"_s));
    QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
    mine.close();
    session.window().findChild<TargetExport *>()->writeTo(folder.filePath(u"blackbox.yml"_s), u"prometheus"_s);
    QTRY_VERIFY(box(session, u"targetExportReplace"_s));
    QMessageBox *question = box(session, u"targetExportReplace"_s);
    QVERIFY2(question->text().endsWith(": prometheus.yml"_L1), qPrintable(question->text()));
    QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
    for (QAbstractButton *button : question->buttons()) {
        if ((question->buttonRole(button) == QMessageBox::AcceptRole) == agrees)
            button->click();
    }
    if (agrees)
        QTRY_COMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
    QCOMPARE(contentOf(mine.fileName()) == "mine", !agrees);
    QCOMPARE(QFile::exists(folder.filePath(u"blackbox.yml"_s)), agrees);
}

void tst_TargetExport::reportsAFailure()
{
    WindowSession session({kWeb});
    QVERIFY(session.open());
    QTemporaryDir folder;
    const QString missing = folder.filePath(u"file"_s);
    QFile file(missing);
    QVERIFY(file.open(QIODevice::WriteOnly));
    session.window().findChild<TargetExport *>()->writeTo(missing + u"/a.yaml"_s, u"gatus"_s); // its folder is a file
    QTRY_VERIFY(box(session, u"targetExportProblem"_s));
    QVERIFY(!box(session, u"targetExportProblem"_s)->informativeText().isEmpty());
}

QTEST_MAIN(tst_TargetExport)

} // namespace TargetExportTest

#include "tst_TargetExport.moc"
