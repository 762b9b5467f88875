// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/SettingsDialog.h"

#include "app/ProfileHome.h"
#include "app/language/Language.h"
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "app/release/ReleaseChecker.h"
#include "checks/Registry.h"
#include "gui/WindowSession.h"
#include "gui/settings/fields/SettingsPane.h"
#include "gui/settings/pages/AdvancedPage.h"
#include "gui/settings/pages/SettingsPages.h"
#include "gui/settings/targets/NewTargetChoices.h"
#include "gui/settings/targets/TargetEditor.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/view/ResultsView.h"
#include "model/base/Logging.h"
#include "support/CpuClock.h"
#include "targets/service/Preset.h"
#include "targets/service/Service.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

#include <algorithm>

namespace SettingsDialogTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray tcp(const QByteArray &name, const QByteArray &port)
{
    QByteArray object = R"({"name":"NAME","kind":"tcp","host":"127.0.0.1","port":PORT,"paused":true})";
    return object.replace("NAME", name).replace("PORT", port);
}

//! Opens the settings dialog of a window with these targets.
class Session
{
public:
    explicit Session(const QByteArrayList &targets)
        : session(targets)
    {
    }
    //! Discards edits without asking, because the question would block the window.
    ~Session()
    {
        if (dialog)
            dialog->done(QDialog::Rejected);
    }
    Q_DISABLE_COPY_MOVE(Session)
    [[nodiscard]] bool open(const QString &action = u"actionSettings"_s)
    {
        if (!session.open())
            return false;
        return openAgain(action);
    }
    [[nodiscard]] bool openAgain(const QString &action = u"actionSettings"_s)
    {
        session.action(action)->trigger();
        dialog = session.find<SettingsDialog>();
        return dialog && QTest::qWaitFor([this] { return QApplication::activeWindow() == dialog; });
    }
    template<typename T>
    T *find(const QString &name) const
    {
        // The current page is searched first, because several pages have a field for the interval.
        T *found = dialog->findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->findChild<T *>(name);
        if (!found)
            found = dialog->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    void type(const QString &field, const QString &text) const
    {
        auto *line = find<QWidget>(u"field_"_s + field);
        line->setFocus();
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    void press(QDialogButtonBox::StandardButton button) const
    {
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(button), Qt::LeftButton);
    }
    //! \param name  the object name of the page
    void showPage(const QString &name) const { dialog->showPage(name); }
    TargetsStore &store() { return session.monitor().targets(); }
    Target target(const QString &name)
    {
        for (const Target &target : store().document().targets) {
            if (target.name == name)
                return target;
        }
        return {};
    }
    QMessageBox *question() const { return dialog->findChild<QMessageBox *>(); }

    WindowSession session;
    QPointer<SettingsDialog> dialog;
};

} // namespace

//! Tests the settings dialog in the real window.
class tst_SettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void startsAtLogin()
    {
        const ProfileHome home;
        const QString entries = home.path(u"config/autostart"_s);
        Session s({tcp("a", "1")});
        QVERIFY(s.open());
        auto *isOn = s.find<QCheckBox>(u"field_startAtLogin"_s);
        auto *isMinimized = s.find<QCheckBox>(u"field_startMinimized"_s);
        QTRY_VERIFY(isOn->isEnabled()); // once the system has answered
        QVERIFY(!isOn->isChecked());
        QVERIFY(isMinimized->isChecked() && !isMinimized->isEnabled());
        isOn->click();
        QVERIFY(isMinimized->isEnabled());
        isMinimized->click();
        QVERIFY(QDir(entries).isEmpty()); // nothing changes before the settings are applied
        const QPushButton *apply = s.dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Apply);
        QTRY_VERIFY(apply->isEnabled());
        s.press(QDialogButtonBox::Apply);
        QStringList files; // the file has another name while it is written
        QTRY_VERIFY(!(files = QDir(entries).entryList({u"*.desktop"_s}, QDir::Files)).isEmpty());
        const QString entry = entries + u'/' + files.first();
        QTRY_VERIFY(!apply->isEnabled() && isOn->isEnabled());
        s.press(QDialogButtonBox::Cancel);
        QTRY_VERIFY(!s.dialog);

        QVERIFY(s.openAgain());
        isOn = s.find<QCheckBox>(u"field_startAtLogin"_s);
        QTRY_VERIFY(isOn->isEnabled() && isOn->isChecked());
        QVERIFY(!s.find<QCheckBox>(u"field_startMinimized"_s)->isChecked());
        s.press(QDialogButtonBox::Cancel);
        QTRY_VERIFY(!s.dialog);
        QVERIFY(QFile::remove(entry)); // another program does this

        QVERIFY(s.openAgain());
        isOn = s.find<QCheckBox>(u"field_startAtLogin"_s);
        QTRY_VERIFY(isOn->isEnabled());
        QVERIFY(!isOn->isChecked());
        QVERIFY(QDir().rmdir(entries));
        QFile obstacle(entries); // a file in the place of the folder
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        isOn->click();
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(s.find<QLabel>(u"message"_s)->text().contains(u"autostart"_s));
        QVERIFY(s.dialog->isVisible());
        QVERIFY(!isOn->isChecked()); // shows the truth
    }

    void reportsWhyItCannotStartAtLogin()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.json"_s));
        GeneralPage page(&settings, Profile::temporary(folder.path()));
        page.reload();
        const auto *help = page.findChild<QLabel *>(u"help_startAtLogin"_s);
        QTRY_VERIFY2(help->text().contains(u"temporary profile"_s), qPrintable(help->text()));
        QVERIFY(!page.findChild<QCheckBox *>(u"field_startAtLogin"_s)->isEnabled());
    }

    void showsTheCheckForNewVersions_data()
    {
        QTest::addColumn<QUrl>("address");
        QTest::newRow("with an address") << QUrl(u"https://updates.example/latest.json"_s);
        QTest::newRow("as built for distributions") << QUrl();
    }
    void showsTheCheckForNewVersions()
    {
        QFETCH(QUrl, address);
        const QTemporaryDir folder;
        const Profile profile(folder.path());
        ReleaseMemory memory;
        memory.lastCheck = QDateTime::currentDateTimeUtc();
        memory.problem = u"It failed."_s;
        QFile file(profile.releaseFile());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(memory.toJson()) > 0);
        file.close();
        Settings settings(profile.settingsFile());
        GeneralPage page(&settings, profile, {address, QByteArray(32, 'k')});
        page.reload();
        auto *daily = page.findChild<QCheckBox *>(u"field_checkForReleases"_s);
        QCOMPARE(daily != nullptr, !address.isEmpty());
        if (!daily)
            return;
        const auto *help = page.findChild<QLabel *>(u"help_checkForReleases"_s);
        QTRY_VERIFY2(help->text().endsWith(u"It failed."_s), qPrintable(help->text()));
        QTRY_VERIFY(page.findChild<QCheckBox *>(u"field_startAtLogin"_s)->isEnabled());
        QVERIFY(!daily->isChecked());
        daily->click();
        QVERIFY(page.isDirty());
        page.apply();
        page.reload();
        QVERIFY(settings.value(setting::kCheckForReleases).toBool());
        QVERIFY(daily->isChecked() && !page.isDirty());
    }

    void initTestCase() { installTranslations(); }

    void enterInTheSearchGoesToTheFirstMatch()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        auto *search = s.dialog->findChild<QLineEdit *>(u"search"_s, Qt::FindDirectChildrenOnly);
        search->setFocus();
        QTest::keyClicks(search, u"proxy"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(s.dialog);
        const QWidget *focused = s.dialog->focusWidget();
        QVERIFY2(focused->objectName().startsWith(u"field_proxy"_s), qPrintable(focused->objectName()));
        QTest::keyClicks(search, u"nothing has this name"_s);
        search->setFocus();
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(s.dialog && search->hasFocus());
    }

    void limitsTakeEffectOnApply()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        s.showPage(u"checking"_s);
        s.type(u"maxConcurrent"_s, u"10001"_s);
        QTest::keyClick(s.dialog->focusWidget(), Qt::Key_Tab);
        QVERIFY(s.find<QLabel>(u"problem_maxConcurrent"_s)->isVisible());
        s.type(u"maxConcurrent"_s, u"7"_s);
        QCOMPARE(s.session.monitor().settings().limits().all, 0);
        QTRY_VERIFY(s.dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Apply)->isEnabled());
        s.press(QDialogButtonBox::Apply);
        QCOMPARE(s.session.monitor().settings().limits().all, 7);
        s.type(u"maxConcurrent"_s, {}); // restores the default
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.session.monitor().settings().limits().all, 0);
    }

    void showsALimitOfZeroByName()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        s.showPage(u"checking"_s);
        const auto *line = s.find<QLineEdit>(u"field_maxConcurrent"_s);
        QCOMPARE(line->text(), u"Automatic"_s);
        QVERIFY2(line->toolTip().contains(u"Automatic (0) allows twice the number of targets"_s), qPrintable(line->toolTip()));
        QCOMPARE(s.find<QLineEdit>(u"field_startsPerSecond"_s)->text(), u"No limit"_s);
        s.type(u"maxConcurrent"_s, u"7"_s);
        QCOMPARE(s.find<QToolButton>(u"reset_maxConcurrent"_s)->toolTip(), u"Reset “Concurrent checks” to Automatic"_s);
        QTRY_VERIFY(s.dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Apply)->isEnabled());
        s.press(QDialogButtonBox::Apply);
        QCOMPARE(s.session.monitor().settings().limits().all, 7);
        s.type(u"maxConcurrent"_s, u"automatic"_s);
        QVERIFY(!s.find<QLabel>(u"problem_maxConcurrent"_s)->isVisible());
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.session.monitor().settings().limits().all, 0);
        s.session.monitor().settings().set(u"maxConcurrent"_s, 0);
        QVERIFY(s.openAgain());
        s.showPage(u"checking"_s);
        s.type(u"maxConcurrent"_s, u"0"_s);
        QVERIFY(!s.find<QLabel>(u"problem_maxConcurrent"_s)->isVisible());
    }

    void validatesFlappingThresholdsTogether()
    {
        Session s({tcp("A", "1"), R"({"name":"Own","kind":"tcp","host":"127.0.0.1","port":2,"flappingLow":22})"});
        QVERIFY(s.open());
        s.showPage(u"checking"_s);
        s.type(u"flappingHigh"_s, u"20"_s);
        QTest::keyClick(s.dialog->focusWidget(), Qt::Key_Tab);
        QVERIFY(s.find<QLabel>(u"problem_flappingHigh"_s)->isVisible());
        s.type(u"flappingLow"_s, u"10"_s);
        QTRY_VERIFY(!s.find<QLabel>(u"problem_flappingHigh"_s)->isVisible());
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).schedule.flappingHigh, 20.0);
        QCOMPARE(s.target(u"A"_s).schedule.flappingLow, 10.0);
        QCOMPARE(s.target(u"Own"_s).schedule.flappingHigh, 30.0); // the high threshold must stay above the low one
        QCOMPARE(s.target(u"Own"_s).schedule.flappingLow, 22.0);
    }

    void editsDefaultsOfTheSchedule()
    {
        Session s(
            {tcp("Follows", "1"), R"({"name":"Own","kind":"tcp","host":"127.0.0.1","port":2,"every":"5m","paused":true})"});
        QVERIFY(s.open());
        s.showPage(u"checking"_s);
        s.type(u"every"_s, u"2m"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.store().document().defaults.every, Milliseconds(120'000));
        QCOMPARE(s.target(u"Follows"_s).schedule.every, Milliseconds(120'000));
        QCOMPARE(s.target(u"Own"_s).schedule.every, Milliseconds(300'000));
        QCOMPARE(s.store().history().undoText(), u"Edit the default schedule"_s);
    }

    void disablesFieldsWithoutEffect_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("on");
        QTest::addColumn<Qt::Key>("turnsOver");
        QTest::addColumn<bool>("before");
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("proxy") << int(SettingsPage::Network) << u"field_proxy"_s << Qt::Key_End << false
                               << QStringList{u"field_proxyAddress"_s, u"field_proxyUser"_s, u"field_proxyPassword"_s};
        QTest::newRow("recordings") << int(SettingsPage::Checking) << u"field_recordFailures"_s << Qt::Key_Space << true
                                    << QStringList{u"field_recordingsPerMinute"_s, u"field_otherNameServer"_s};
        QTest::newRow("tray") << int(SettingsPage::General) << u"field_trayIcon"_s << Qt::Key_Space << true
                              << QStringList{u"field_closeToTray"_s};
    }
    void disablesFieldsWithoutEffect()
    {
        QFETCH(int, page);
        QFETCH(QString, on);
        QFETCH(Qt::Key, turnsOver);
        QFETCH(bool, before);
        QFETCH(QStringList, fields);
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.json"_s));
        SettingsFormPage form(&settings, SettingsPage(page));
        form.reload();
        const auto areEnabled = [&form, &fields](bool wanted) {
            return std::all_of(fields.begin(), fields.end(), [&form, wanted](const QString &name) {
                const auto *field = form.findChild<QWidget *>(name);
                return field && field->isEnabled() == wanted;
            });
        };
        QVERIFY(areEnabled(before));
        QTest::keyClick(form.findChild<QWidget *>(on), turnsOver);
        QVERIFY(areEnabled(!before));
    }

    void checksUseTheNetworkSettings()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        s.showPage(u"network"_s);
        QTest::keyClick(s.find<QComboBox>(u"field_proxy"_s), Qt::Key_End); // the last choice uses proxyAddress
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.dialog && s.dialog->isVisible()); // the proxy address is still empty
        QVERIFY(s.find<QLineEdit>(u"field_proxyAddress"_s)->hasFocus());
        s.type(u"proxyAddress"_s, u"socks5://127.0.0.1:1080"_s);
        QTest::keyClick(s.find<QCheckBox>(u"field_verifyTls"_s), Qt::Key_Space);
        QTest::keyClick(s.find<QComboBox>(u"field_ipFamily"_s), Qt::Key_End);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        const NetworkSettings network = s.session.monitor().settings().network();
        QCOMPARE(network.proxy, NetworkSettings::Proxy::Manual);
        QCOMPARE(network.proxyAddress, QUrl(u"socks5://127.0.0.1:1080"_s));
        QVERIFY(!network.verifyTls);
        QCOMPARE(network.ipFamily, u"ipv6"_s);
    }

    void appliesChosenColumnsTogether()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        const auto *table = s.session.find<ResultsView>();
        QSignalSpy edited(table, &ResultsView::columnsEdited);
        const auto isShown = [table](ResultColumn column) { return table->shownColumns().contains(column); };
        QVERIFY(isShown(ResultColumn::Kind) && !isShown(ResultColumn::Dns));
        s.showPage(u"appearance"_s);
        auto *columns = s.find<QListWidget>(u"columnList"_s);
        for (const ResultColumn column : {ResultColumn::Kind, ResultColumn::Dns}) {
            columns->setCurrentItem(columns->findItems(columnName(column), Qt::MatchExactly).first());
            QTest::keyClick(columns, Qt::Key_Space);
        }
        QVERIFY(isShown(ResultColumn::Kind) && !isShown(ResultColumn::Dns)); // not applied yet
        const QPushButton *apply = s.dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Apply);
        QTRY_VERIFY(apply->isEnabled());
        s.press(QDialogButtonBox::Apply);
        QVERIFY(!isShown(ResultColumn::Kind) && isShown(ResultColumn::Dns));
        QCOMPARE(edited.count(), 2); // the columns are filled after these notifications
        QVERIFY(!apply->isEnabled());
    }

    void findsColumnsBySearching()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        auto *search = s.dialog->findChild<QLineEdit *>(u"search"_s, Qt::FindDirectChildrenOnly);
        search->setText(u"columns"_s);
        QCOMPARE(s.find<QListWidget>(u"pageList"_s)->currentItem()->text(), u"Appearance"_s);
        QVERIFY(s.find<QListWidget>(u"columnList"_s)->isVisible());
        search->setText(u"density"_s);
        QVERIFY(!s.find<QListWidget>(u"columnList"_s)->isVisible());
    }

    void distinguishesAnUnreadableLogFromNone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.log"_s);
        const auto shown = [&path] { return LogDialog(path).findChild<QPlainTextEdit *>(u"log"_s)->toPlainText(); };
        QVERIFY2(shown().startsWith(u"No log file yet."_s), qPrintable(shown()));
        QVERIFY(QDir(folder.path()).mkdir(u"a.log"_s)); // even root can't read a folder as a file
        QVERIFY2(shown().startsWith(path + u" can't be read: "_s), qPrintable(shown()));
    }

    void resetAsksAndTakesEffectOnSave()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
        Settings &settings = s.session.monitor().settings();
        QCOMPARE(settings.set(u"perHost"_s, 3), QString());
        QVERIFY(s.openAgain());
        s.showPage(u"advanced"_s);
        s.find<QPushButton>(u"resetSettings"_s)->click();
        QTRY_VERIFY(s.question());
        for (QAbstractButton *button : s.question()->buttons()) {
            if (button->text() == u"&Reset settings"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(settings.limits().perHost, 3); // not applied yet
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(settings.limits().perHost, 6);
    }

#ifdef Q_OS_LINUX
    void showsAllFoldersOfAProfile()
    {
        const watchkeeper::test::ProfileHome home;
        Settings settings(Profile().settingsFile());
        const AdvancedPage apart(&settings, Profile());
        const AdvancedPage together(&settings, Profile(home.path(u"one"_s)));
        const auto folder = [](const AdvancedPage &page, const QString &name) {
            const auto *label = page.findChild<QLabel *>(name);
            return label ? label->text() : QString();
        };
        QCOMPARE(folder(apart, u"profileFolder"_s), home.path(u"config/watchkeeper"_s));
        QCOMPARE(folder(apart, u"historyFolder"_s), home.path(u"data/watchkeeper"_s));
        QCOMPARE(folder(apart, u"stateFolder"_s), home.path(u"state/watchkeeper"_s));
        QCOMPARE(folder(together, u"profileFolder"_s), home.path(u"one"_s));
        QCOMPARE(folder(together, u"historyFolder"_s) + folder(together, u"stateFolder"_s), QString());
    }
#endif

    void exportsAndImports()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
        Settings &settings = s.session.monitor().settings();
        QCOMPARE(settings.set({{u"perHost"_s, 3}, {u"proxyPassword"_s, u"sesame"_s}}), QString());
        QVERIFY(s.openAgain());
        auto *page = s.dialog->findChild<AdvancedPage *>();
        const QString path = s.session.folder() + u"/copy.json"_s;
        page->exportTo(path);
        QTRY_VERIFY(s.find<QLabel>(u"copyResult"_s)->text().contains(u"Settings saved"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("perHost"));
        QVERIFY(!text.contains("sesame"));
        file.resize(0);
        file.write(R"({"perHost": 99999})");
        file.flush();
        page->importFrom(path);
        QVERIFY(s.find<QLabel>(u"copyResult"_s)->text().contains(u"perHost"_s)); // the message contains the reason
        file.resize(0);
        file.write(R"({"perHost": 4})");
        file.close();
        page->importFrom(path);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(settings.limits().perHost, 4);
    }

#ifdef Q_OS_UNIX
    void importsPlainFilesOnly()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
        QVERIFY(s.openAgain());
        const QString pipe = s.session.folder() + u"/pipe"_s;
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        s.dialog->findChild<AdvancedPage *>()->importFrom(pipe); // opening a pipe would block until a writer opens it
        QVERIFY(s.find<QLabel>(u"copyResult"_s)->text().contains(u"isn't a regular file"_s));
    }
#endif

    void exportOmitsPasswordsAndImportKeepsThem()
    {
        const QString address = u"http://me:sesame@127.0.0.1:3128"_s;
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
        Settings &settings = s.session.monitor().settings();
        QCOMPARE(settings.set({{u"proxyAddress"_s, address}, {u"proxyPassword"_s, u"sesame"_s}}), QString());
        const auto import = [&s](const QByteArray &text) {
            if (!text.isEmpty())
                s.session.writeFile(text, u"copy.json"_s);
            s.dialog->findChild<AdvancedPage *>()->importFrom(s.session.folder() + u"/copy.json"_s);
            s.press(QDialogButtonBox::Save);
        };
        QVERIFY(s.openAgain());
        s.dialog->findChild<AdvancedPage *>()->exportTo(s.session.folder() + u"/copy.json"_s);
        QTRY_VERIFY(s.dialog->findChild<QLabel *>(u"copyResult"_s)->text().contains(u"Settings saved"_s));
        QFile file(s.session.folder() + u"/copy.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("me@127.0.0.1:3128") && !text.contains("sesame"), text.constData());
        import({}); // imports the exported file again
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(settings.value(u"proxyAddress"_s).toString(), address);
        QCOMPARE(settings.value(u"proxyPassword"_s).toString(), u"sesame"_s);
        QVERIFY(s.openAgain());
        import("{\"proxyAddress\": \"http://me@127.0.0.2:3128\"}"); // the password isn't used for another proxy
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(settings.value(u"proxyAddress"_s).toString(), u"http://me@127.0.0.2:3128"_s);
    }

    void theLogFileFollowsTheSettings()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
        Settings &settings = s.session.monitor().settings();
        const QString path = s.session.monitor().profile().logFile();
        QVERIFY(!QFile::exists(path));
        QCOMPARE(settings.set(u"logToFile"_s, true), QString());
        QTest::ignoreMessage(QtInfoMsg, "a word for the log");
        qCInfo(lcApp) << "a word for the log";
        QVERIFY(s.openAgain());
        s.showPage(u"advanced"_s);
        s.find<QPushButton>(u"showLog"_s)->click();
        QTRY_VERIFY(s.dialog->findChild<QPlainTextEdit *>(u"log"_s));
        QVERIFY(s.find<QPlainTextEdit>(u"log"_s)->toPlainText().contains(u"watchkeeper.app: a word for the log"_s));
        QCOMPARE(settings.set(u"logLevel"_s, u"warnings"_s), QString());
        QVERIFY(!lcApp().isInfoEnabled());
        QCOMPARE(settings.set(u"logLevel"_s, u"debug"_s), QString());
        QVERIFY(lcApp().isDebugEnabled());
        QCOMPARE(settings.set({{u"logLevel"_s, QJsonValue::Null}, {u"logToFile"_s, QJsonValue::Null}}), QString());
        QVERIFY(lcApp().isInfoEnabled() && !lcApp().isDebugEnabled());
        const qint64 size = QFileInfo(path).size();
        QTest::ignoreMessage(QtWarningMsg, "not for the file");
        qCWarning(lcApp) << "not for the file";
        QCOMPARE(QFileInfo(path).size(), size);
    }

    void searchesAllSettings()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        auto *pages = s.find<QListWidget>(u"pageList"_s);
        auto *search = s.dialog->findChild<QLineEdit *>(u"search"_s, Qt::FindDirectChildrenOnly);
        QTest::keyClicks(search, u"user agent"_s);
        QCOMPARE(pages->currentItem()->text(), u"Network"_s);
        QVERIFY(pages->item(0)->isHidden());
        QVERIFY(s.find<QLineEdit>(u"field_userAgent"_s)->isVisible());
        search->clear();
        QVERIFY(!pages->item(0)->isHidden());
        QTest::keyClicks(search, u"no such thing"_s);
        QVERIFY(s.find<QLabel>(u"message"_s)->isVisible());
    }

    //! Only the default schedule depends on targets.json.
    void anInvalidFileDisablesTheDefaultSchedule()
    {
        Session s({tcp("A", "1")});
        s.session.writeFile("{");
        QVERIFY(s.open());
        QVERIFY(s.find<QLabel>(u"message"_s)->isVisible());
        s.showPage(u"checking"_s);
        QVERIFY(!s.find<QWidget>(u"field_every"_s)->isEnabled());
        s.type(u"maxConcurrent"_s, u"7"_s); // general settings are stored in another file
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.session.monitor().settings().limits().all, 7);
        QVERIFY(s.session.close());
        QCOMPARE(s.session.readFile(), QByteArray("{"));
    }

    void aDamagedFileKeepsTheEditedDefaultSchedule()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        s.showPage(u"checking"_s);
        s.type(u"every"_s, u"2m"_s);
        QSignalSpy saved(&s.store(), &TargetsStore::saved); // save() stores the IDs assigned on loading
        s.store().save();
        QVERIFY(saved.wait(30'000));
        s.session.writeFile("{");
        QTRY_VERIFY(!s.find<QWidget>(u"field_every"_s)->isEnabled());
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.dialog && s.dialog->isVisible()); // edits aren't lost
        QVERIFY2(s.find<QLabel>(u"message"_s)->text().contains(u"Fix the file"_s),
                 qPrintable(s.find<QLabel>(u"message"_s)->text()));
        s.session.writeTargets({tcp("A", "1"), tcp("B", "2")});
        QTRY_VERIFY(s.find<QWidget>(u"field_every"_s)->isEnabled());
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.store().document().defaults.every, Milliseconds(120'000));
        QCOMPARE(s.store().document().targets.size(), 2);
    }

    void closingWithEditsAsks()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        s.showPage(u"network"_s);
        s.type(u"userAgent"_s, u"Mine"_s);
        s.dialog->close(); // closes it as a window manager would
        QTRY_VERIFY(s.question());
        for (QAbstractButton *button : s.question()->buttons()) {
            if (button->text() == u"&Discard changes"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.session.monitor().settings().value(u"userAgent"_s).toString(), QString());
    }

    //! The pages, in this order and with an icon.
    void listsThePages()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        const auto *pages = s.find<QListWidget>(u"pageList"_s);
        QStringList titles;
        for (int row = 0; row < pages->count(); ++row) {
            titles.append(pages->item(row)->text());
            QVERIFY2(!pages->item(row)->icon().isNull(), qPrintable(titles.last()));
        }
        QCOMPARE(titles,
                 (QStringList{u"General"_s, u"Notifications"_s, u"Alert channels"_s, u"Alert rules"_s, u"Commands"_s,
                              u"Checking"_s, u"Network"_s, u"History"_s, u"Appearance"_s, u"Advanced"_s}));
    }
};

QTEST_MAIN(tst_SettingsDialog)

} // namespace SettingsDialogTest

#include "tst_SettingsDialog.moc"
