// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests a window with a read-only profile, such as a snapshot. It is a separate program, because only the first thread
//! can mount the disk.

#include "gui/WindowSession.h"
#include "gui/look/widgets/SaveFile.h"
#include "gui/window/MessagePanel.h"

#include "targets/SmallDisk.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

namespace ReadOnlyProfileTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

class tst_ReadOnlyProfile : public QObject
{
    Q_OBJECT

private slots:
    void isMonitoredAndReportsWhatIsNotSaved();
};

void tst_ReadOnlyProfile::isMonitoredAndReportsWhatIsNotSaved()
{
    SmallDisk disk(4 * 1024 * 1024);
    QFile file(disk.path() + u"/targets.json"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"version": 1, "targets": [{"name": "A", "kind": "simulated", "latency": "5ms"}]})");
    file.close();
    QVERIFY(disk.makeReadOnly());
    Monitor monitor((Profile(disk.path())));
    QVERIFY(!monitor.acquireLock().isEmpty());
    MainWindow window(&monitor);
    QSignalSpy results(&monitor, &Monitor::resultsReady);
    window.show();
    window.start();
    const auto *panel = window.findChild<MessagePanel *>();
    QVERIFY(panel->has(MessagePanel::Topic::TemporaryProfile));
    const auto labels = panel->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(u"no results are stored and no alerts are sent. Changes to targets and settings"_s);
    }));
    QTRY_VERIFY_WITH_TIMEOUT(!results.isEmpty(), 30'000);
    QVERIFY(!panel->has(MessagePanel::Topic::History));
    QSignalSpy refused(&monitor.targets(), &TargetsStore::saveFailed);
    monitor.targets().save(); // fails to save the new ID of the target
    QTRY_VERIFY(!refused.isEmpty());
    QVERIFY(!panel->has(MessagePanel::Topic::Saving));
    QVERIFY(monitor.targets().hasUnsavedEdits());
    QSignalSpy finished(&monitor, &Monitor::finished);
    window.close();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    savingPool().waitForDone(30'000);
}

QTEST_MAIN(tst_ReadOnlyProfile)

} // namespace ReadOnlyProfileTest

#include "tst_ReadOnlyProfile.moc"
