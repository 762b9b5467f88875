// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/window/HelpActions.h"

#include "gui/about/HelpWindows.h"
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

} // namespace watchkeeper

#include "moc_HelpActions.cpp"
