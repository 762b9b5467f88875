// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/IncidentDetails.h"

#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "gui/look/TintedIcon.h"
#include "gui/table/model/ResultTexts.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kIncidentDetailsSpacing = 8;
constexpr int kMaxIncidentCommentLength = 2'000;

//! Creates a label for external text. The user can select and copy the text.
QLabel *makeText(const QString &name)
{
    auto *label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

QString entryTimeText(qint64 at)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(at);
    return time.date() == QDate::currentDate() ? time.toString(u"HH:mm:ss"_s) : time.toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

//! Returns the host, address, certificate issuer and dependency of the target, where known.
QString factsOfIncident(const Incident &incident)
{
    const IncidentTraits &traits = incident.traits;
    QStringList facts;
    if (!traits.host.isEmpty())
        facts.append(IncidentDetails::tr("Host %1").arg(displayLine(traits.host)));
    if (!traits.address.isEmpty() && traits.address != traits.host)
        facts.append(IncidentDetails::tr("address %1").arg(displayLine(traits.address)));
    if (!traits.issuer.isEmpty())
        facts.append(IncidentDetails::tr("certificate issued by %1").arg(displayLine(traits.issuer)));
    if (!traits.parent.isEmpty())
        facts.append(IncidentDetails::tr("depends on %1, which was down").arg(displayLine(traits.parent)));
    return facts.join(u" · "_s);
}

} // namespace

IncidentDetails::IncidentDetails(QWidget *parent)
    : QWidget(parent)
    , m_title(makeText(u"incidentTitle"_s))
    , m_cause(makeText(u"incidentCause"_s))
    , m_facts(makeText(u"incidentFacts"_s))
    , m_acknowledge(new QPushButton(actionIcon(u"acknowledge"_s), tr("Acknowledge…")))
    , m_showEvidence(new QPushButton(tr("Show failure details")))
    , m_showTarget(new QPushButton(tr("Show the target")))
    , m_timeline(new QListWidget)
    , m_refusal(makeText(u"incidentRefusal"_s))
    , m_comment(new QLineEdit)
    , m_addComment(new QPushButton(tr("Add comment")))
{
    build();
    connect(m_acknowledge, &QAbstractButton::clicked, this,
            [this] { emit acknowledgeRequested(m_row->unacknowledgedTargets()); });
    connect(m_showEvidence, &QAbstractButton::clicked, this, [this] { emit evidenceRequested(m_row->first()); });
    connect(m_showTarget, &QAbstractButton::clicked, this, [this] { emit targetRequested(m_row->first().target); });
    connect(m_addComment, &QAbstractButton::clicked, this, &IncidentDetails::submitComment);
    connect(m_comment, &QLineEdit::returnPressed, this, &IncidentDetails::submitComment);
    connect(m_comment, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_addComment->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_comment, &QLineEdit::textChanged, m_refusal, &QWidget::hide);
    setIncident(std::nullopt);
}

void IncidentDetails::build()
{
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_acknowledge->setObjectName(u"incidentAcknowledge"_s);
    m_acknowledge->setToolTip(tr("Acknowledge this incident"));
    m_showEvidence->setObjectName(u"incidentEvidence"_s);
    m_showEvidence->setToolTip(
        tr("Show the failed check, what changed, and the failure diagnostics (using time travel for closed incidents)"));
    m_showTarget->setObjectName(u"incidentTarget"_s);
    m_showTarget->setToolTip(tr("Go to the current state of the target"));
    m_timeline->setObjectName(u"timeline"_s);
    m_timeline->setAccessibleName(tr("What happened"));
    m_timeline->setWordWrap(true);
    m_timeline->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_timeline->setSizePolicy(QSizePolicy::Expanding,
                              QSizePolicy::Ignored); // leaves more space for the table above the timeline
    m_timeline->setMinimumHeight(4 * fontMetrics().lineSpacing());
    m_comment->setObjectName(u"incidentComment"_s);
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setPlaceholderText(tr("What is known, or who is working on it"));
    m_comment->setMaxLength(kMaxIncidentCommentLength);
    m_addComment->setObjectName(u"incidentAdd"_s);
    m_addComment->setEnabled(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(kIncidentDetailsSpacing);
    buttons->addWidget(m_acknowledge);
    buttons->addWidget(m_showEvidence);
    buttons->addWidget(m_showTarget);
    buttons->addStretch(1);
    auto *words = new QHBoxLayout;
    words->setSpacing(kIncidentDetailsSpacing);
    words->addWidget(m_comment, 1);
    words->addWidget(m_addComment);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kIncidentDetailsSpacing, kIncidentDetailsSpacing / 2, kIncidentDetailsSpacing,
                               kIncidentDetailsSpacing);
    layout->setSpacing(kIncidentDetailsSpacing / 2);
    layout->addWidget(m_title);
    layout->addWidget(m_cause);
    layout->addWidget(m_facts);
    layout->addLayout(buttons);
    layout->addWidget(m_timeline, 1);
    layout->addWidget(m_refusal);
    layout->addLayout(words);
}

void IncidentDetails::setIncident(const std::optional<IncidentRow> &row)
{
    const bool isOther = !row || !m_row || !(row->contains(m_row->key()) || m_row->contains(row->key()));
    m_row = row;
    const bool isThere = row.has_value();
    m_title->setText(isThere ? row->title() : QString());
    m_cause->setText(isThere ? row->cause() : tr("Select an incident to see its cause and what has happened since."));
    const QString facts = isThere ? factsOfIncident(row->first()) : QString();
    m_facts->setText(facts);
    m_title->setVisible(isThere);
    m_facts->setVisible(!facts.isEmpty());
    m_acknowledge->setVisible(isThere);
    m_acknowledge->setEnabled(isThere && !row->unacknowledgedTargets().isEmpty());
    m_showEvidence->setVisible(isThere);
    m_showTarget->setVisible(isThere);
    m_timeline->setVisible(isThere);
    m_comment->setVisible(isThere);
    m_addComment->setVisible(isThere);
    if (!isOther)
        return;
    m_timeline->clear();
    m_comment->clear(); // the typed comment was for the incident shown before
    m_refusal->hide();
}

//! Puts a comment back into the field, before any text that was typed since.
void IncidentDetails::restoreComment(const QString &comment, const QString &refusal)
{
    m_comment->setText((comment + u' ' + m_comment->text()).trimmed());
    m_refusal->setText(refusal);
    m_refusal->show();
}

void IncidentDetails::setLines(const QList<IncidentLine> &lines)
{
    const bool hasSeveral = m_row && m_row->members().size() > 1;
    QStringList texts;
    for (const IncidentLine &line : lines) {
        const QString text = hasSeveral
            ? tr("%1 – %2", "name of a target, what happened to it").arg(displayLine(line.targetName), entryText(line.entry))
            : entryText(line.entry);
        texts.append(entryTimeText(line.entry.at) + u"  "_s + text);
    }
    const int selected = m_timeline->currentRow();
    if (texts.size() < m_timeline->count())
        m_timeline->clear();
    for (int i = 0; i < m_timeline->count(); ++i)
        m_timeline->item(i)->setText(texts[i]);
    m_timeline->addItems(texts.mid(m_timeline->count()));
    if (selected >= 0 && selected < m_timeline->count())
        m_timeline->setCurrentRow(selected);
    else
        m_timeline->scrollToBottom();
}

void IncidentDetails::submitComment()
{
    const QString text = m_comment->text().trimmed();
    if (text.isEmpty() || !m_row)
        return;
    m_comment->clear();
    emit commentRequested(m_row->key(), text);
}

} // namespace watchkeeper

#include "moc_IncidentDetails.cpp"
