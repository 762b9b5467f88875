// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Windows on small screens, such as a small laptop or a large screen scaled to 200 %.

#include "gui/WindowSession.h"
#include "gui/add/AddDialog.h"
#include "gui/settings/SettingsDialog.h"
#include "gui/settings/targets/TargetDialogs.h"
#include "gui/table/view/ResultsView.h"

#include <QApplication>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

constexpr char kScreen[] = "{\"screens\": [{\"name\": \"small\", \"x\": 0, \"y\": 0, \"width\": 900, \"height\": 500,"
                           " \"logicalDpi\": 96, \"logicalBaseDpi\": 96, \"dpr\": 1}]}";

bool fits(const QWidget *window)
{
    const QSize room = window->screen()->availableGeometry().size();
    return window->width() <= room.width() && window->height() <= room.height();
}

} // namespace

class tst_SmallScreen : public QObject
{
    Q_OBJECT

private slots:
    void theMainWindowFits()
    {
        WindowSession session({simulated("alpha", {})});
        QVERIFY(session.open());
        QCOMPARE(session.window().screen()->size(), QSize(900, 500));
        QVERIFY2(fits(&session.window()), qPrintable(u"%1 high"_s.arg(session.window().height())));
        QVERIFY(session.close());
    }

    void theDialogsFit_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QByteArray>("dialog");
        QTest::newRow("settings") << u"actionSettings"_s << QByteArray(SettingsDialog::staticMetaObject.className());
        QTest::newRow("edit") << u"actionEdit"_s << QByteArray(TargetDialog::staticMetaObject.className());
        QTest::newRow("add") << u"actionAdd"_s << QByteArray(AddDialog::staticMetaObject.className());
    }
    void theDialogsFit()
    {
        QFETCH(QString, action);
        QFETCH(QByteArray, dialog);
        WindowSession session({simulated("alpha", {})});
        QVERIFY(session.open());
        session.find<ResultsView>()->selectAll();
        session.action(action)->trigger();
        QTRY_VERIFY(QApplication::activeWindow() && QApplication::activeWindow()->inherits(dialog.constData()));
        auto *opened = qobject_cast<QDialog *>(QApplication::activeWindow());
        QVERIFY2(fits(opened), qPrintable(u"%1 × %2"_s.arg(opened->width()).arg(opened->height())));
        opened->done(QDialog::Rejected);
        QVERIFY(session.close());
    }
};

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"screen.json"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(kScreen) < 0)
        return 1;
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + QFile::encodeName(path));
    const QApplication application(argc, argv);
    tst_SmallScreen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_SmallScreen.moc"
