// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "gui/WindowSession.h"
#include "gui/settings/targets/RemovedTargetsDialog.h"
#include "gui/table/view/ResultsView.h"

#include <QFile>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

namespace RemovedTargetsDialogTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

struct Session
{
    Session()
        : window({simulated("Router", "\"latency\": \"1ms\""), simulated("Shop", "\"dependsOn\": [\"Router\"]"),
                  simulated("Mail", "\"latency\": \"1ms\"")})
    {
    }
    void remove(const QStringList &names)
    {
        window.find<ResultsView>()->selectIds(window.ids(names));
        window.action(u"actionRemove"_s)->trigger();
    }
    [[nodiscard]] bool openDialog(int rows)
    {
        window.action(u"actionRemovedTargets"_s)->trigger();
        dialog = window.find<RemovedTargetsDialog>();
        return dialog && QTest::qWaitFor([this, rows] { return table()->rowCount() == rows; });
    }
    QTableWidget *table() const { return dialog->findChild<QTableWidget *>(); }
    QString message() const { return dialog->findChild<QLabel *>(u"message"_s)->text(); }
    void click(const QString &button) const { QTest::mouseClick(dialog->findChild<QPushButton *>(button), Qt::LeftButton); }
    void confirm() const
    {
        auto *box = dialog->findChild<QMessageBox *>(u"forgetQuestion"_s);
        QVERIFY(box);
        box->buttons().at(box->buttonRole(box->buttons().first()) == QMessageBox::RejectRole ? 1 : 0)->click();
    }
    QStringList names()
    {
        QStringList names;
        for (const Target &target : window.monitor().targets().document().targets)
            names.append(target.name);
        return names;
    }

    WindowSession window;
    QPointer<RemovedTargetsDialog> dialog;
};

} // namespace

//! Tests that the window keeps removed targets, and restores or forgets them.
class tst_RemovedTargetsDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void restoresARemovedTarget()
    {
        Session s;
        QVERIFY(s.window.open());
        const TargetId router = s.window.ids({u"Router"_s}).first();
        s.remove({u"Router"_s});
        QCOMPARE(s.names(), QStringList({u"Shop"_s, u"Mail"_s}));
        QVERIFY(s.openDialog(1));
        QCOMPARE(s.table()->item(0, 0)->text(), u"Router"_s);
        s.click(u"restore"_s);
        QCOMPARE(s.message(), u"1 target restored."_s);
        QCOMPARE(s.window.ids({u"Router"_s}), QList<TargetId>{router}); // its history belongs to the ID
        QTRY_COMPARE(s.table()->rowCount(), 0);
        for (const Target &target : s.window.monitor().targets().document().targets) {
            if (target.name == u"Shop"_s)
                QCOMPARE(target.dependsOn, Alternatives{QStringList{u"Router"_s}});
        }
        QVERIFY(s.window.monitor().targets().history().canUndo());
    }

    void forgetsAndEmpties()
    {
        Session s;
        QVERIFY(s.window.open());
        s.remove({u"Mail"_s});
        s.remove({u"Shop"_s});
        s.remove({u"Router"_s});
        QVERIFY(s.openDialog(3));
        QCOMPARE(s.table()->item(0, 0)->text(), u"Router"_s); // the newest comes first
        s.click(u"forget"_s);
        s.confirm();
        QTRY_COMPARE(s.table()->rowCount(), 2);
        s.click(u"empty"_s);
        s.confirm();
        QTRY_COMPARE(s.table()->rowCount(), 0);
        QVERIFY(!s.dialog->findChild<QPushButton *>(u"restore"_s)->isEnabled());
        const auto read = readRemovedTargets(s.window.monitor().profile().removedFile());
        QVERIFY(read && read->isEmpty());
    }

    void undoTakesATargetOutAgain()
    {
        Session s;
        QVERIFY(s.window.open());
        s.remove({u"Mail"_s});
        s.window.action(u"actionUndo"_s)->trigger();
        s.remove({u"Shop"_s});
        QVERIFY(s.openDialog(1));
        QCOMPARE(s.table()->item(0, 0)->text(), u"Shop"_s);
    }

    void keepsNothingIfNotWanted()
    {
        Session s;
        QVERIFY(s.window.open());
        QCOMPARE(s.window.monitor().settings().set(u"keepRemovedDays"_s, 0), QString());
        s.remove({u"Mail"_s});
        QVERIFY(s.openDialog(0));
        QVERIFY(s.dialog->findChild<QLabel *>(u"hint"_s)->text().startsWith(u"Removed targets aren't kept."_s));
    }

    void aDamagedFileIsReported()
    {
        Session s;
        s.window.writeFile("damaged", u"removed.json"_s);
        QVERIFY(s.window.open());
        s.remove({u"Mail"_s});
        QVERIFY(s.openDialog(0));
        QTRY_VERIFY(s.message().startsWith(u"removed.json has errors: "_s));
        QFile file(s.window.monitor().profile().removedFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("damaged"));
    }
};

QTEST_MAIN(tst_RemovedTargetsDialog)

} // namespace RemovedTargetsDialogTest

#include "tst_RemovedTargetsDialog.moc"
