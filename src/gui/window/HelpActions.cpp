// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/HelpActions.h"

#include "app/alerting/AlertSending.h"
#include "app/monitor/Monitor.h"
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "app/release/ReleaseChecker.h"
#include "gui/about/HelpWindows.h"
#include "gui/about/ReleaseDialog.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/window/MessagePanel.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QList>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QVBoxLayout>
#include <QVersionNumber>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct ChangelogSection
{
    QString name; //!< version number, such as `1.2.0`, or `Unreleased`
    QString text; //!< Markdown of the section, including its heading
};

//! Splits the text at headings such as `## [1.2.0] - 2026-01-31`. Text before the first heading isn't part of any section.
QList<ChangelogSection> changelogSections(const QString &changelog)
{
    static const QRegularExpression heading(u"^## \\[?([^\\]\\s]+)\\]?.*$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression links(u"^\\[[^\\]]+\\]: .*$\\n?"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression brackets(u"^## \\[([^\\]]+)\\]"_s); // the brackets around the version, which mark a link
    QList<ChangelogSection> sections;
    qsizetype begin = -1;
    const auto end = [&](qsizetype at) {
        if (begin >= 0)
            sections.last().text = changelog.sliced(begin, at - begin).remove(links).replace(brackets, u"## \\1"_s).trimmed();
    };
    for (auto it = heading.globalMatch(changelog); it.hasNext();) {
        const auto match = it.next();
        end(match.capturedStart());
        begin = match.capturedStart();
        sections.append({match.captured(1), {}});
    }
    end(changelog.size());
    return sections;
}

} // namespace

QString changesSince(const QString &changelog, const QString &since, const QString &current)
{
    const auto last = QVersionNumber::fromString(since);
    const auto present = QVersionNumber::fromString(current);
    QStringList found;
    for (const ChangelogSection &section : changelogSections(changelog)) {
        const auto version = QVersionNumber::fromString(section.name);
        if (!version.isNull() && version > last && version <= present)
            found.append(section.text);
    }
    return found.join(u"\n\n"_s);
}

QString changesIn(const QString &changelog, const QString &version)
{
    const QList<ChangelogSection> sections = changelogSections(changelog);
    for (const QString &name : {version, u"Unreleased"_s}) {
        for (const ChangelogSection &section : sections) {
            if (section.name == name)
                return section.text;
        }
    }
    return {};
}

QString bundledChangelog()
{
    QFile file(u":/about/CHANGELOG.md"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

namespace {

constexpr QSize kWhatsNewSize(640, 480);

//! Loads no external resources such as images and style sheets.
class PlainBrowser : public QTextBrowser
{
public:
    using QTextBrowser::QTextBrowser;

protected:
    QVariant loadResource(int /*type*/, const QUrl & /*name*/) override { return {}; }
};

} // namespace

WhatsNewDialog::WhatsNewDialog(const QString &changes, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("What's new"));
    setInitialSize(this, kWhatsNewSize);
    auto *text = new PlainBrowser(this);
    text->setObjectName(u"changes"_s);
    text->setAccessibleName(tr("Changes"));
    text->setOpenExternalLinks(true);
    text->setMarkdown(changes);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(buttons);
}

namespace {

//! The key in window.ini for the last program version that was started.
const QString kVersionKey = u"version"_s;
// More keys, for new versions: when this profile was first opened, whether the user was asked, and the version that was announced.
const QString kFirstStartKey = u"firstStart"_s;
const QString kReleasesAskedKey = u"releasesAsked"_s;
const QString kAnnouncedKey = u"announcedRelease"_s;
constexpr qint64 kDaysBeforeQuestion = 7;

} // namespace

HelpActions::HelpActions(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    connect(parts.manual, &QAction::triggered, this, &HelpActions::showManual);
    connect(parts.about, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(m_parts.window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(parts.whatsNew, &QAction::triggered, this,
            [this] { showChanges(changesIn(m_parts.changelog, QCoreApplication::applicationVersion())); });
    announceNewVersion();
}

void HelpActions::showManual()
{
    if (!m_manual) {
        m_manual = new ManualWindow(m_parts.window);
        m_manual->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_manual->show();
    m_manual->raise();
    m_manual->activateWindow();
}

void HelpActions::announceNewVersion()
{
    const QString current = QCoreApplication::applicationVersion();
    const QString last = m_parts.state->value(kVersionKey).toString();
    m_parts.state->set(kVersionKey, current);
    if (last.isEmpty())
        return; // nothing to show in the first run, where everything is new
    const QString changes = changesSince(m_parts.changelog, last, current);
    if (changes.isEmpty())
        return;
    Message message;
    message.text = tr("This is Watchkeeper %1. The previous version was %2.").arg(current, last);
    message.choices = {{tr("&What's new"), [this, changes] { showChanges(changes); }}};
    m_parts.messages->put(MessagePanel::Topic::WhatsNew, message);
}

void HelpActions::showChanges(const QString &changes)
{
    auto *dialog = new WhatsNewDialog(changes, m_parts.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void HelpActions::addReleases(Monitor *monitor, QAction *action, const ReleaseSource &source, const QDateTime &now)
{
    if (!source.isSet() || monitor->profile().place() == Profile::Place::Temporary)
        return;
    m_monitor = monitor;
    const auto sender = [monitor] { return webSender(monitor->settings().network(), {}); };
    m_releases = new ReleaseChecker(source, monitor->profile(), sender, this);
    connect(m_releases, &ReleaseChecker::finished, this, &HelpActions::announceRelease);
    connect(&monitor->settings(), &Settings::changed, this, &HelpActions::followReleaseSetting);
    connect(monitor, &Monitor::shuttingDown, m_releases, [checker = m_releases] {
        checker->setAutomatic(false);
        checker->stop();
    });
    connect(action, &QAction::triggered, this, &HelpActions::showRelease);
    action->setVisible(true);
    askAboutReleases(now);
}

void HelpActions::followReleaseSetting()
{
    const bool isOn = m_monitor->settings().value(setting::kCheckForReleases).toBool();
    m_releases->setAutomatic(isOn);
    if (!isOn)
        return;
    m_parts.state->set(kReleasesAskedKey, true);
    m_parts.messages->clear(MessagePanel::Topic::ReleaseQuestion);
}

//! Asks only once, and not in the first week, when there is enough to do.
void HelpActions::askAboutReleases(const QDateTime &now)
{
    const QDateTime first = m_parts.state->value(kFirstStartKey).toDateTime().toUTC();
    if (!first.isValid())
        return m_parts.state->set(kFirstStartKey, now);
    if (first.daysTo(now) < kDaysBeforeQuestion || m_parts.state->value(kReleasesAskedKey).toBool())
        return;
    Message message;
    message.text =
        tr("Ask %1 once a day for a new version of Watchkeeper? Nothing about you or your targets is sent, and nothing is "
           "installed.")
            .arg(m_releases->source().address.host());
    const auto answer = [this](bool isOn) {
        m_parts.state->set(kReleasesAskedKey, true);
        m_monitor->settings().set(setting::kCheckForReleases, isOn);
    };
    message.choices = {{tr("&Ask once a day"), [answer] { answer(true); }}, {tr("&Don't ask"), [answer] { answer(false); }}};
    message.canBeClosed = false;
    m_parts.messages->put(MessagePanel::Topic::ReleaseQuestion, message);
}

//! Shows each new version once, unless the dialog shows it already.
void HelpActions::announceRelease()
{
    const QString version = m_releases->memory().version;
    const bool isNew = m_releases->release() && isNewerVersion(version, QCoreApplication::applicationVersion())
        && version != m_parts.state->value(kAnnouncedKey).toString();
    if (!isNew)
        return;
    m_parts.state->set(kAnnouncedKey, version);
    if (m_releaseDialog)
        return;
    Message message;
    message.text = tr("Watchkeeper %1 is available. This is %2.").arg(version, QCoreApplication::applicationVersion());
    message.choices = {{tr("&Show"), [this] { showRelease(); }}};
    m_parts.messages->put(MessagePanel::Topic::NewRelease, message);
}

void HelpActions::showRelease()
{
    if (!m_releaseDialog) {
        m_releaseDialog = new ReleaseDialog(m_releases, &m_monitor->settings(), m_parts.window);
        m_releaseDialog->setAttribute(Qt::WA_DeleteOnClose);
        m_releaseDialog->open();
    }
    m_releaseDialog->raise();
    m_releaseDialog->activateWindow();
}

} // namespace watchkeeper

#include "moc_HelpActions.cpp"
