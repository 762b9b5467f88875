// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/AcknowledgeDialog.h"

#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "gui/look/ElidedLabel.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxAcknowledgementLength = 2'000;
constexpr int kMaxAcknowledgedNames = 5;

// Special values in m_endChoice. All other values are durations in seconds.
constexpr int kNever = 0;
constexpr int kCustomEnd = -1;

QStringList nameLines(const QStringList &names)
{
    QStringList lines;
    for (const QString &name : names.mid(0, kMaxAcknowledgedNames))
        lines.append(displayLine(name));
    if (names.size() > kMaxAcknowledgedNames)
        lines.append(AcknowledgeDialog::tr("and %Ln more", "targets", static_cast<int>(names.size() - kMaxAcknowledgedNames)));
    return lines;
}

//! Creates a label for each name, because a form layout reserves only one line for a label that wraps.
//! The tooltip has the full text.
QWidget *makeNameLines(const QStringList &names)
{
    auto *lines = new QWidget;
    lines->setObjectName(u"names"_s);
    lines->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *layout = new QVBoxLayout(lines);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (const QString &name : nameLines(names)) {
        auto *line = new ElidedLabel;
        line->setText(name);
        line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // prevents long names from making the dialog wide
        layout->addWidget(line);
    }
    return lines;
}

} // namespace

AcknowledgeDialog::AcknowledgeDialog(const QStringList &names, QWidget *parent)
    : QDialog(parent)
    , m_comment(new QLineEdit)
    , m_endChoice(new QComboBox)
    , m_until(new QDateTimeEdit)
    , m_sticky(new QCheckBox(tr("&Keep the acknowledgement when the problem changes")))
{
    setObjectName(u"acknowledgeDialog"_s);
    setWindowTitle(tr("Acknowledge"));
    build(names);
    connect(m_endChoice, &QComboBox::currentIndexChanged, this, &AcknowledgeDialog::updateEnd);
    updateEnd();
    m_comment->setFocus();
}

void AcknowledgeDialog::build(const QStringList &names)
{
    auto *note = new QLabel(tr("Stops further alerts for this problem until the acknowledgement ends."));
    note->setWordWrap(true);
    m_comment->setObjectName(u"comment"_s);
    m_comment->setMaxLength(kMaxAcknowledgementLength);
    m_comment->setPlaceholderText(tr("What is known, or who is working on it"));
    m_sticky->setObjectName(u"sticky"_s);
    m_sticky->setToolTip(tr("For example, from degraded to down. The acknowledgement ends when the target is up."));
    auto *form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->addRow(note);
    form->addRow(tr("Targets:"), makeNameLines(names));
    form->addRow(tr("&Comment:"), m_comment);
    QWidget *end = buildEndChoice();
    form->addRow(tr("&Until:"), end);
    qobject_cast<QLabel *>(form->labelForField(end))->setBuddy(m_endChoice);
    form->addRow(QString(), m_sticky);
    // The dialog must be the parent from the start. Otherwise, no button becomes the default.
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *go = buttons->addButton(tr("&Acknowledge"), QDialogButtonBox::AcceptRole);
    go->setObjectName(u"acknowledge"_s);
    go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    form->addRow(buttons);
    setMinimumWidth(60 * fontMetrics().averageCharWidth());
}

QWidget *AcknowledgeDialog::buildEndChoice()
{
    constexpr int kHour = 3'600;
    m_endChoice->setObjectName(u"end"_s);
    m_endChoice->addItem(tr("the state changes"), kNever);
    m_endChoice->addItem(tr("1 hour from now, at the latest"), kHour);
    m_endChoice->addItem(tr("4 hours from now, at the latest"), 4 * kHour);
    m_endChoice->addItem(tr("24 hours from now, at the latest"), 24 * kHour);
    m_endChoice->addItem(tr("a custom time"), kCustomEnd);
    m_until->setObjectName(u"until"_s);
    m_until->setAccessibleName(tr("Until"));
    m_until->setCalendarPopup(true);
    m_until->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    const QDateTime now = QDateTime::currentDateTime();
    m_until->setMinimumDateTime(now.addSecs(60));
    m_until->setDateTime(now.addSecs(kHour));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_endChoice, 1);
    layout->addWidget(m_until);
    return row;
}

void AcknowledgeDialog::updateEnd()
{
    m_until->setVisible(m_endChoice->currentData().toInt() == kCustomEnd);
}

Acknowledgement AcknowledgeDialog::acknowledgement() const
{
    Acknowledgement said;
    said.by = localUserName();
    said.comment = m_comment->text().trimmed();
    said.sticky = m_sticky->isChecked();
    const int seconds = m_endChoice->currentData().toInt();
    if (seconds == kCustomEnd)
        said.until = m_until->dateTime().toUTC();
    else if (seconds != kNever)
        said.until = QDateTime::currentDateTimeUtc().addSecs(seconds);
    return said;
}

} // namespace watchkeeper

#include "moc_AcknowledgeDialog.cpp"
