// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ReleaseSigner.h"
#include "app/language/Language.h"
#include "app/monitor/Monitor.h"
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "app/release/ReleaseChecker.h"
#include "gui/about/HelpWindows.h"
#include "gui/about/ReleaseDialog.h"
#include "gui/look/widgets/SaveFile.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/window/HelpActions.h"
#include "gui/window/MessagePanel.h"
#include "support/TlsFaults.h"
#include "support/http/HttpFaultRoutes.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QThreadPool>
#include <QToolButton>
#include <QTreeWidget>

namespace HelpActionsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QString kChangelog =
    u"# Changelog\n\nWords.\n\n## [Unreleased]\n\n- future\n\n## [1.10.0] - 2026-03-01\n\n### Added\n\n- ten\n\n"
    "## [1.2.0] - 2026-02-01\n\n- two ![](https://tracker.example/a.png)\n\n## 1.0.0\n\n- one\n\n"
    "[1.2.0]: https://example.org/1.2.0\n"_s;

void write(WindowState *state)
{
    state->writeSynchronously();
    savingPool().waitForDone();
}

} // namespace

//! Tests the About dialog and the “What is new” dialog.
class tst_HelpActions : public QObject
{
    Q_OBJECT

private slots:
    void changesSinceAVersion_data();
    void changesSinceAVersion();
    void bundledChangelogHasContent();
    void announcesOnce_data();
    void announcesOnce();
    void opensTheNewsOfThisVersion();
    void asksOnceWhetherToCheckForVersions_data();
    void asksOnceWhetherToCheckForVersions();
    void showsANewVersion();
    void manualHasEveryPage();
    void manualSpeaksTheLanguageOfTheWindow_data();
    void manualSpeaksTheLanguageOfTheWindow();
    void manualFollowsLinksToHeadings();
    void searchesTheManual();
    void manualOpensOnce();
    void aboutListsComponents();
    void aboutListsTheLibrariesOfTheReadme();
    void aboutIsCopied();
};

void tst_HelpActions::changesSinceAVersion_data()
{
    QTest::addColumn<QString>("since");
    QTest::addColumn<QString>("current");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("one step") << u"1.2.0"_s << u"1.10.0"_s << QStringList{u"ten"_s};
    QTest::newRow("several versions") << u"1.0.0"_s << u"1.10.0"_s << QStringList{u"ten"_s, u"two"_s};
    QTest::newRow("not what comes later") << u"1.0.0"_s << u"1.2.0"_s << QStringList{u"two"_s};
    QTest::newRow("from before all") << u"0.1"_s << u"1.0.0"_s << QStringList{u"one"_s};
    QTest::newRow("the same") << u"1.10.0"_s << u"1.10.0"_s << QStringList();
    QTest::newRow("an older one again") << u"1.10.0"_s << u"1.2.0"_s << QStringList();
    QTest::newRow("nonsense") << u"1.0.0"_s << u"x"_s << QStringList();
}

void tst_HelpActions::changesSinceAVersion()
{
    QFETCH(QString, since);
    QFETCH(QString, current);
    QFETCH(QStringList, words);
    const QString found = changesSince(kChangelog, since, current);
    for (const QString &word : {u"future"_s, u"ten"_s, u"two"_s, u"one"_s})
        QCOMPARE(found.contains(u"- "_s + word), words.contains(word));
    QVERIFY(!found.contains(u"example.org"_s)); // the list of links isn't part of the changes
    QCOMPARE(found.isEmpty(), words.isEmpty());
}

void tst_HelpActions::bundledChangelogHasContent()
{
    QVERIFY(changesIn(bundledChangelog(), u"0.2.0"_s).size() > 100);
    QVERIFY(changesIn(kChangelog, u"1.2.0"_s).startsWith(u"## 1.2.0 - 2026-02-01\n"_s));
    QVERIFY(changesIn(kChangelog, u"1.2.0"_s).contains(u"two"_s));
    QVERIFY(changesIn(kChangelog, u"9.9.9"_s).contains(u"future"_s));
}

void tst_HelpActions::announcesOnce_data()
{
    QTest::addColumn<QString>("last");
    QTest::addColumn<bool>("announced");
    QTest::newRow("first run") << QString() << false;
    QTest::newRow("as before") << u"1.10.0"_s << false;
    QTest::newRow("after an update") << u"1.2.0"_s << true;
    QTest::newRow("after going back") << u"2.0.0"_s << false;
}

void tst_HelpActions::announcesOnce()
{
    QFETCH(QString, last);
    QFETCH(bool, announced);
    QCoreApplication::setApplicationVersion(u"1.10.0"_s);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"window.ini"_s);
    WindowState before(file);
    if (!last.isEmpty())
        before.set(u"version"_s, last);
    write(&before);
    for (const bool isFirstTime : {true, false}) {
        WindowState state(file);
        QWidget window;
        QAction manual;
        QAction about;
        QAction whatsNew;
        MessagePanel messages;
        new HelpActions({&manual, &about, &whatsNew, &messages, &state, &window, kChangelog});
        QCOMPARE(messages.has(MessagePanel::Topic::WhatsNew), isFirstTime && announced);
        write(&state);
    }
}

void tst_HelpActions::opensTheNewsOfThisVersion()
{
    QCoreApplication::setApplicationVersion(u"1.10.0"_s);
    const QTemporaryDir folder;
    WindowState state(folder.filePath(u"window.ini"_s));
    state.set(u"version"_s, u"1.0.0"_s);
    QWidget window;
    window.show();
    QAction manual;
    QAction about;
    QAction whatsNew;
    MessagePanel messages;
    messages.show();
    new HelpActions({&manual, &about, &whatsNew, &messages, &state, &window, kChangelog});
    for (QPushButton *button : messages.findChildren<QPushButton *>()) {
        if (button->text().contains(u"new"_s))
            QTest::mouseClick(button, Qt::LeftButton);
    }
    auto *dialog = window.findChild<WhatsNewDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!messages.has(MessagePanel::Topic::WhatsNew));
    const QString text = dialog->findChild<QTextBrowser *>(u"changes"_s)->toPlainText();
    QVERIFY2(text.contains(u"ten"_s) && text.contains(u"two"_s) && !text.contains(u"future"_s), qPrintable(text));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QVERIFY(!dialog->isVisible());
    QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
    whatsNew.trigger();
    dialog = window.findChild<WhatsNewDialog *>();
    QVERIFY(dialog && dialog->findChild<QTextBrowser *>()->toPlainText().contains(u"ten"_s));
}

namespace {

//! The window's part in checks for new versions, with its own profile.
class ReleaseWindow
{
public:
    explicit ReleaseWindow(const QString &folder)
        : m_monitor(Profile(folder))
        , m_state(m_monitor.profile().windowStateFile())
    {
        m_monitor.settings().load();
        m_window.show();
        m_messages.show();
        m_help = new HelpActions({&m_other, &m_other, &m_other, &m_messages, &m_state, &m_window, QString()});
    }
    void open(const ReleaseSource &source, const QDateTime &now) { m_help->addReleases(&m_monitor, &m_check, source, now); }
    void click(const QString &text) const
    {
        for (QPushButton *button : m_messages.findChildren<QPushButton *>()) {
            if (button->text().remove(u'&') == text)
                return QTest::mouseClick(button, Qt::LeftButton);
        }
        QFAIL("no such button");
    }
    bool asks() const { return m_messages.has(MessagePanel::Topic::ReleaseQuestion); }
    bool announces() const { return m_messages.has(MessagePanel::Topic::NewRelease); }
    bool isOn() { return m_monitor.settings().value(setting::kCheckForReleases).toBool(); }
    Settings &settings() { return m_monitor.settings(); }
    ReleaseDialog *dialog() const { return m_window.findChild<ReleaseDialog *>(); }
    QAction &action() { return m_check; }
    HelpActions *help() const { return m_help; }
    void save()
    {
        QSignalSpy saved(&m_monitor.settings(), &Settings::saved);
        m_monitor.settings().save();
        QTRY_COMPARE(saved.count(), 1);
        write(&m_state);
    }

private:
    Monitor m_monitor;
    WindowState m_state;
    QWidget m_window;
    QAction m_other;
    QAction m_check;
    MessagePanel m_messages;
    HelpActions *m_help;
};

const ReleaseSource kSource{QUrl(u"https://127.0.0.1:1/latest.json"_s), QByteArray(32, 'k')}; // nothing listens there

} // namespace

void tst_HelpActions::asksOnceWhetherToCheckForVersions_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<bool>("isOn");
    QTest::newRow("yes") << u"Ask once a day"_s << true;
    QTest::newRow("no") << u"Don't ask"_s << false;
}

void tst_HelpActions::asksOnceWhetherToCheckForVersions()
{
    QFETCH(QString, answer);
    QFETCH(bool, isOn);
    const QTemporaryDir folder;
    const QDateTime first(QDate(2026, 11, 1), QTime(12, 0), Qt::UTC);
    for (const int day : {0, 6, 7, 8}) {
        ReleaseWindow window(folder.path());
        window.open(kSource, first.addDays(day));
        QVERIFY(window.action().isVisible());
        QCOMPARE(window.asks(), day == 7);
        if (day == 7) {
            window.click(answer);
            QVERIFY(!window.asks());
        }
        QCOMPARE(window.isOn(), isOn && day >= 7);
        window.save();
    }
}

//! The whole way: the menu, the dialog, the answer of a server, and the message.
void tst_HelpActions::showsANewVersion()
{
    QCoreApplication::setApplicationVersion(u"1.10.0"_s);
    const TlsFaults tls;
    const ReleaseSigner signer;
    const QUrl address(tls.url(u"good"_s, u"/notice"_s));
    const QByteArray notice = signer.notice(ReleaseSigner::release(address, u"99.1"_s, QDateTime::currentDateTimeUtc()));
    tls.http(u"good"_s)->serve("notice",
                               [notice](QTcpSocket *socket, const FaultRequest &) { reply(socket, "200 OK", notice); });
    const QTemporaryDir folder;
    ReleaseWindow window(folder.path());
    window.settings().set(setting::kCaFile, tls.certificates().caFile());
    window.open({address, signer.publicKey()}, QDateTime::currentDateTimeUtc());
    window.action().trigger();
    QVERIFY(window.dialog() && window.dialog()->isVisible());
    QVERIFY(tls.http(u"good"_s)->requests().isEmpty()); // opening the dialog asks nobody
    const auto text = [&](const QString &name) { return window.dialog()->findChild<QLabel *>(name)->text(); };
    QCOMPARE(text(u"releaseStatus"_s), u"Not checked yet."_s);
    QVERIFY(text(u"releaseHint"_s).contains(u"localhost"_s));
    auto *open = window.dialog()->findChild<QPushButton *>(u"releaseOpen"_s);
    QVERIFY(!open->isVisible());
    window.dialog()->findChild<QPushButton *>(u"releaseCheck"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(open->isVisible(), 20'000);
    QCOMPARE(text(u"releaseHeading"_s), u"Watchkeeper 99.1"_s);
    QVERIFY2(text(u"releaseStatus"_s).endsWith(u"You use version 1.10.0."_s), qPrintable(text(u"releaseStatus"_s)));
    QCOMPARE(window.dialog()->findChild<QPlainTextEdit *>(u"releaseNotes"_s)->toPlainText(), u"- <b>Faster</b>\n- Safer"_s);
    QVERIFY(!window.announces()); // the dialog shows it already
    window.dialog()->findChild<QCheckBox *>(u"releaseDaily"_s)->click();
    QVERIFY(window.isOn());
    window.dialog()->close();
    window.save();

    const QTemporaryDir other;
    ReleaseWindow another(other.path());
    another.settings().set(setting::kCaFile, tls.certificates().caFile());
    another.open({address, signer.publicKey()}, QDateTime::currentDateTimeUtc());
    another.help()->releases()->check(); // as once a day
    QTRY_VERIFY_WITH_TIMEOUT(another.announces(), 20'000);
    another.click(u"Show"_s);
    QVERIFY(another.dialog() && !another.announces());
}

void tst_HelpActions::manualHasEveryPage()
{
    const ManualWindow manual;
    const auto *pages = manual.findChild<QListWidget *>(u"pages"_s);
    const auto *text = manual.findChild<QTextBrowser *>(u"page"_s);
    const QStringList files =
        QDir(QFileInfo(QFINDTESTDATA("../../../docs/README.md")).path()).entryList({u"*.md"_s}, QDir::Files);
    QCOMPARE(pages->count(), int(files.size()));
    QSet<QString> titles;
    for (int row = 0; row < pages->count(); ++row) {
        manual.findChild<QListWidget *>(u"pages"_s)->setCurrentRow(row);
        QVERIFY2(text->toPlainText().size() > 500, qPrintable(pages->item(row)->text()));
        QVERIFY2(!text->toPlainText().contains(u"<picture"_s), qPrintable(pages->item(row)->text()));
        QVERIFY(files.contains(pages->item(row)->data(Qt::UserRole).toString()));
        titles.insert(text->document()->begin().text());
    }
    QCOMPARE(titles.size(), files.size());
}

void tst_HelpActions::manualSpeaksTheLanguageOfTheWindow_data()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : kLanguageChoices)
        QTest::newRow(qPrintable(language)) << language;
}

void tst_HelpActions::manualSpeaksTheLanguageOfTheWindow()
{
    QFETCH(QString, language);
    installTranslations(language);
    const auto cleanUp = qScopeGuard([] { installTranslations(); });
    const bool isTranslated = language != "en"_L1 && language != "system"_L1;
    ManualWindow manual;
    manual.showPage(u"getting-started.md"_s);
    const auto *text = manual.findChild<QTextBrowser *>(u"page"_s);
    const QString heading = text->document()->begin().text();
    QCOMPARE(heading != "Getting started"_L1, isTranslated);
    QCOMPARE(manual.findChild<QListWidget *>(u"pages"_s)->currentItem()->text(), heading);
    QVERIFY(text->toPlainText().contains("watchkeeper-cli add https://shop.example/health"_L1));
    QVERIFY2(!text->toPlainText().contains("Português (Brasil)"_L1), qPrintable(text->toPlainText().left(500)));
    const QString html = text->toHtml();
    static const QRegularExpression link(u"href=\"(?!https?:)([^\"#]*)"_s);
    for (auto links = link.globalMatch(html); links.hasNext();) {
        const QString page = links.next().captured(1);
        QVERIFY2(page.isEmpty() || QFile::exists(u":/manual/"_s + page), qPrintable(page));
    }
}

void tst_HelpActions::manualFollowsLinksToHeadings()
{
    ManualWindow manual;
    manual.show();
    auto *text = manual.findChild<QTextBrowser *>(u"page"_s);
    const QDir docs = QFileInfo(QFINDTESTDATA("../../../docs/README.md")).dir();
    static const QRegularExpression link(u"\\]\\(([\\w-]+\\.md)?#([\\w-]+)\\)"_s);
    int links = 0;
    for (const QString &file : docs.entryList({u"*.md"_s}, QDir::Files)) {
        QFile page(docs.filePath(file));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const QString source = QString::fromUtf8(page.readAll());
        for (auto found = link.globalMatch(source); found.hasNext(); ++links) {
            const QRegularExpressionMatch match = found.next();
            const QString target = match.captured(1).isEmpty() ? file : match.captured(1);
            manual.showPage(target);
            manual.showPage(target + u'#' + match.captured(2));
            const QTextBlock block = text->textCursor().block();
            QVERIFY2(block.blockFormat().headingLevel() > 0 && block.position() > 0, qPrintable(file + match.captured()));
        }
    }
    QVERIFY(links >= 5);
    auto *back = manual.findChild<QToolButton *>(u"back"_s);
    auto *forward = manual.findChild<QToolButton *>(u"forward"_s);
    QVERIFY(back->isEnabled());
    manual.showPage(u"states.md"_s);
    manual.showPage(u"alerts.md"_s);
    QVERIFY(!forward->isEnabled());
    back->click();
    QCOMPARE(text->document()->begin().text(), u"States"_s);
    forward->click();
    QVERIFY(!forward->isEnabled() && text->document()->begin().text() != u"States"_s);
    emit text->anchorClicked(QUrl(u"states.md#maintenance"_s));
    QCOMPARE(text->textCursor().block().text(), u"Maintenance"_s);
}

void tst_HelpActions::searchesTheManual()
{
    ManualWindow manual;
    manual.show();
    auto *search = manual.findChild<QLineEdit *>(u"manualSearch"_s);
    auto *text = manual.findChild<QTextBrowser *>(u"page"_s);
    const auto *result = manual.findChild<QLabel *>(u"searchResult"_s);
    QTest::keyClicks(search, u"stratum"_s); // this word is on the page about time servers
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(text->textCursor().selectedText(), u"stratum"_s);
    const auto *pages = manual.findChild<QListWidget *>(u"pages"_s);
    QVERIFY(pages->currentRow() > 0);
    for (int press = 0; press < 20; ++press) { // enough to wrap around all pages
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(text->textCursor().selectedText().toLower(), u"stratum"_s);
    }
    QTest::keyClick(search, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(text->textCursor().selectedText().toLower(), u"stratum"_s);
    search->clear();
    QTest::keyClicks(search, u"xylophone"_s);
    const int row = pages->currentRow();
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(!result->text().isEmpty());
    QCOMPARE(pages->currentRow(), row);
    QTest::keyClicks(search, u"s"_s);
    QVERIFY(result->text().isEmpty());
}

void tst_HelpActions::manualOpensOnce()
{
    const QTemporaryDir folder;
    WindowState state(folder.filePath(u"window.ini"_s));
    QWidget window;
    window.show();
    QAction manual;
    QAction about;
    QAction whatsNew;
    MessagePanel messages;
    new HelpActions({&manual, &about, &whatsNew, &messages, &state, &window, kChangelog});
    manual.trigger();
    manual.trigger();
    QCOMPARE(window.findChildren<ManualWindow *>().size(), 1);
    QVERIFY(window.findChild<ManualWindow *>()->isVisible());
}

void tst_HelpActions::aboutListsComponents()
{
    const AboutDialog dialog;
    const auto *list = dialog.findChild<QTreeWidget *>(u"components"_s);
    QCOMPARE(list->topLevelItemCount(), int(components().size()));
    for (const Component &component : components()) {
        QVERIFY2(!component.version.isEmpty() && component.version.at(0).isDigit(),
                 qPrintable(component.name + component.version));
        QVERIFY2(!component.licence.isEmpty() && !component.purpose.isEmpty(), qPrintable(component.name));
        QVERIFY(component.home.startsWith(u"https://"_s));
    }
    QVERIFY(dialog.findChild<QPlainTextEdit *>(u"licence"_s)->toPlainText().contains(u"GNU GENERAL PUBLIC LICENSE"_s));
}

void tst_HelpActions::aboutListsTheLibrariesOfTheReadme()
{
    QFile readme(QFINDTESTDATA("../../../README.md"));
    QVERIFY(readme.open(QIODevice::ReadOnly));
    QStringList named;
    for (const Component &component : components())
        named.append(component.name);
    const QString table = QString::fromUtf8(readme.readAll()).section(u"\n## Built with\n"_s, 1).section(u"\n## "_s, 0, 0);
    static const QRegularExpression libraryRow(u"^\\| ([\\w+-]+)[^|]*\\|[^|]*\\|[^|]*\\|$"_s,
                                               QRegularExpression::MultilineOption);
    QStringList libraries;
    for (auto rows = libraryRow.globalMatch(table); rows.hasNext();)
        libraries.append(rows.next().captured(1));
    QCOMPARE(libraries.takeFirst(), u"library"_s); // the table header
    QVERIFY2(libraries.size() >= 7, qPrintable(libraries.join(u' ')));
    for (const QString &library : std::as_const(libraries))
        QVERIFY2(named.contains(library), qPrintable(library));
}

void tst_HelpActions::aboutIsCopied()
{
    QCoreApplication::setApplicationVersion(u"1.10.0"_s);
    AboutDialog dialog;
    dialog.show();
    QTest::mouseClick(dialog.findChild<QPushButton *>(u"copyReport"_s), Qt::LeftButton);
    const QString report = QGuiApplication::clipboard()->text();
    QVERIFY2(report.contains(u"Watchkeeper 1.10.0"_s) && report.contains(u"Qt "_s + QLatin1String(qVersion())),
             qPrintable(report));
    QVERIFY(!report.contains(QSysInfo::machineHostName())); // contains no personal data
}

QTEST_MAIN(tst_HelpActions)

} // namespace HelpActionsTest

#include "tst_HelpActions.moc"
