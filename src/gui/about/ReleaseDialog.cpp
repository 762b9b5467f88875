// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/about/ReleaseDialog.h"

#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "app/release/ReleaseChecker.h"
#include "gui/look/widgets/WindowState.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr QSize kReleaseSize(560, 180);
constexpr QSize kReleaseNotesSize(560, 420); // once there are notes
constexpr qreal kReleaseHeadingScale = 1.35;

QLabel *makeReleaseLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ReleaseDialog::ReleaseDialog(ReleaseChecker *checker, Settings *settings, QWidget *parent)
    : QDialog(parent)
    , m_checker(checker)
    , m_heading(makeReleaseLabel(u"releaseHeading"_s))
    , m_status(makeReleaseLabel(u"releaseStatus"_s))
    , m_notes(new QPlainTextEdit)
    , m_check(new QPushButton(tr("&Check now")))
    , m_open(new QPushButton(tr("&Open its page")))
{
    setWindowTitle(tr("New version"));
    setInitialSize(this, kReleaseSize);
    QFont font = m_heading->font();
    font.setPointSizeF(font.pointSizeF() * kReleaseHeadingScale);
    font.setWeight(QFont::DemiBold);
    m_heading->setFont(font);
    m_notes->setObjectName(u"releaseNotes"_s);
    m_notes->setAccessibleName(tr("Changes"));
    m_notes->setReadOnly(true);
    m_notes->hide();
    auto *hint = makeReleaseLabel(u"releaseHint"_s);
    hint->setText(tr("Watchkeeper asks %1. It sends nothing about you, this computer or your targets, and it installs nothing.")
                      .arg(checker->source().address.host()));
    auto *daily = new QCheckBox(tr("&Ask for new versions once a day"));
    daily->setObjectName(u"releaseDaily"_s);
    daily->setChecked(settings->value(setting::kCheckForReleases).toBool());
    connect(daily, &QCheckBox::toggled, this, [settings](bool isOn) { settings->set(setting::kCheckForReleases, isOn); });
    m_check->setObjectName(u"releaseCheck"_s);
    m_open->setObjectName(u"releaseOpen"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_open, QDialogButtonBox::ActionRole);
    buttons->addButton(m_check, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_check, &QPushButton::clicked, this, [this] {
        m_checker->check();
        update();
    });
    connect(m_open, &QPushButton::clicked, this, &ReleaseDialog::openPage);
    connect(checker, &ReleaseChecker::finished, this, &ReleaseDialog::update);
    auto *layout = new QVBoxLayout(this);
    for (QWidget *part : std::initializer_list<QWidget *>{m_heading, m_status, m_notes, hint, daily, buttons})
        layout->addWidget(part);
    layout->setStretchFactor(m_notes, 1);
    layout->addStretch(0);
    update();
}

void ReleaseDialog::update()
{
    const QString current = QCoreApplication::applicationVersion();
    const std::optional<Release> &release = m_checker->release();
    const bool isNewer = release && isNewerVersion(release->version, current);
    m_heading->setText(tr("Watchkeeper %1").arg(isNewer ? release->version : current));
    const QString known = releaseStatusText(m_checker->memory(), current);
    const QString released = isNewer ? QLocale().toString(release->released, QLocale::ShortFormat) : QString();
    m_status->setText(m_checker->isChecking() ? tr("Checking…")
                          : isNewer           ? tr("Released on %1. You use version %2.").arg(released, current)
                          : known.isEmpty()   ? tr("Not checked yet.")
                                              : known);
    m_notes->setPlainText(isNewer ? release->notes : QString());
    const bool hasNotes = isNewer && !release->notes.isEmpty();
    if (hasNotes && m_notes->isHidden())
        setInitialSize(this, kReleaseNotesSize);
    m_notes->setVisible(hasNotes);
    m_open->setVisible(isNewer);
    m_check->setEnabled(!m_checker->isChecking());
    (isNewer ? m_open : m_check)->setDefault(true);
}

//! The link was signed and is on the project's own host, see readReleaseNotice().
void ReleaseDialog::openPage()
{
    if (m_checker->release())
        QDesktopServices::openUrl(m_checker->release()->link);
}

} // namespace watchkeeper

#include "moc_ReleaseDialog.cpp"
