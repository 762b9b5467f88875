// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/DetailsPane.h"

#include "app/DisplayText.h"
#include "gui/details/PhasesBar.h"
#include "gui/look/StateMark.h"
#include "gui/table/ResultTexts.h"
#include "gui/table/ResultsModel.h"

#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>

#include <chrono>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr int kMarkSize = 24;
constexpr int kSpace = 8;

QLabel *makeTextLabel(const QString &name)
{
    auto *label = new QLabel;
    label->setAccessibleName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

QString valueText(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? DetailsPane::tr("yes") : DetailsPane::tr("no");
    case QMetaType::Double:
    case QMetaType::Float:
        return QLocale().toString(value.toDouble(), 'g', 6);
    case QMetaType::QDateTime:
        return exactText(value.toDateTime());
    case QMetaType::QStringList:
        return displayLine(value.toStringList().join(u", "));
    default:
        return displayLine(value.toString());
    }
}

//! `exitCode` as people write it: `Exit code`.
QString labelOf(const QString &valueName)
{
    QString label;
    for (const QChar c : valueName) {
        if (c.isUpper())
            label += u' ';
        label += label.isEmpty() ? c.toUpper() : c.toLower();
    }
    return label == u"Ip" ? QStringLiteral("IP address") : label;
}

} // namespace

DetailsPane::DetailsPane(ResultsModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_mark(new QLabel)
    , m_name(makeTextLabel(tr("Target")))
    , m_message(makeTextLabel(tr("What is wrong")))
    , m_age(makeTextLabel(tr("Since when")))
    , m_facts(new QWidget)
    , m_factLayout(new QFormLayout(m_facts))
    , m_phases(new PhasesBar)
    , m_text(new QPlainTextEdit)
    , m_scroll(new QScrollArea)
{
    m_scroll->setWidget(buildFacts());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Details"));
    m_text->setReadOnly(true);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setAccessibleName(tr("Reply or output"));
    m_text->setTabChangesFocus(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(m_text, 1);
    connect(m_model, &ResultsModel::rowsChanged, this, [this](int first, int last) {
        if (const int row = m_model->rowOf(m_id); row >= first && row <= last)
            refresh();
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &DetailsPane::refresh);
    connect(&m_ageTimer, &QTimer::timeout, this, &DetailsPane::refreshAge);
    m_ageTimer.start(1s);
    refresh();
}

QWidget *DetailsPane::buildFacts()
{
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.2);
    big.setBold(true);
    m_name->setFont(big);
    m_factLayout->setContentsMargins(0, 0, 0, 0);
    m_factLayout->setVerticalSpacing(4);
    m_factLayout->setHorizontalSpacing(2 * kSpace);
    m_factLayout->setLabelAlignment(m_factLayout->labelAlignment() | Qt::AlignTop);
    auto *title = new QHBoxLayout;
    title->setSpacing(kSpace);
    title->addWidget(m_mark, 0, Qt::AlignTop);
    title->addWidget(m_name, 1);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(2 * kSpace, kSpace, 2 * kSpace, kSpace);
    layout->setSpacing(kSpace);
    layout->addLayout(title);
    layout->addWidget(m_message);
    layout->addWidget(m_age);
    layout->addWidget(m_facts);
    layout->addWidget(m_phases);
    layout->addStretch(1);
    return content;
}

void DetailsPane::showTarget(const TargetId &id)
{
    if (id != std::exchange(m_id, id))
        m_scroll->verticalScrollBar()->setValue(0);
    refresh();
}

void DetailsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_shown.reset(); // the mark and the labels are tinted
        refresh();
    }
}

void DetailsPane::refresh()
{
    const int row = m_model->rowOf(m_id);
    if (row < 0)
        showNothing();
    else
        showRow(m_model->row(row));
    refreshAge();
}

void DetailsPane::showNothing()
{
    m_shown.reset();
    m_mark->hide();
    m_name->hide();
    m_facts->hide();
    m_phases->hide();
    m_text->hide();
    m_message->setText(tr("Select a target to see what was found and why."));
    m_message->show();
}

void DetailsPane::showRow(const ResultRow &row)
{
    const Shown now{row.target, row.last ? std::optional(row.last->sequence) : std::nullopt};
    if (m_shown == now)
        return;
    m_shown = now;
    const QColor colour = stateColour(row.state(), isDark(palette()));
    m_mark->setPixmap(markPixmap(row.state(), row.isSoft(), kMarkSize, devicePixelRatioF(), colour));
    m_mark->setAccessibleName(row.stateText());
    m_mark->show();
    m_name->setText(displayLine(row.target.name));
    m_name->show();
    const QString message = row.message().isEmpty() ? row.summary() : row.message();
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    showFacts(row);
    m_phases->setPhases(row.last ? row.last->observation.phases : Phases());
    showText(row);
}

void DetailsPane::refreshAge()
{
    const int number = m_model->rowOf(m_id);
    m_age->setVisible(number >= 0);
    if (number < 0)
        return;
    const ResultRow &row = m_model->row(number);
    if (!row.last) {
        m_age->setText(row.cancelled ? tr("%1: the check was cancelled before it saw anything.").arg(row.stateText())
                                     : tr("%1: there is no result yet.").arg(row.stateText()));
        return;
    }
    m_age->setText(tr("%1 for %2, since %3", "state, duration, moment")
                       .arg(row.stateText(), spanText(row.since, QDateTime::currentDateTimeUtc()), exactText(row.since)));
}

void DetailsPane::showFacts(const ResultRow &row)
{
    while (m_factLayout->rowCount() > 0)
        m_factLayout->removeRow(0);
    if (!row.address.isEmpty())
        addFact(tr("Looks at", "before an address or command"), row.address);
    if (row.last) {
        const Observation &seen = row.last->observation;
        if (!row.message().contains(seen.summary) && !row.message().isEmpty())
            addFact(tr("Result"), seen.summary);
        addFact(tr("Time"), humanDuration(seen.durationMs));
        for (const ObservedValue &value : seen.values)
            addFact(labelOf(value.name), valueText(value.value));
        if (seen.error && !seen.error->detail().isEmpty())
            addFact(tr("In detail"), displayText(seen.error->detail()));
    }
    m_facts->setVisible(m_factLayout->rowCount() > 0);
}

void DetailsPane::addFact(const QString &label, const QString &value)
{
    auto *name = new QLabel(label);
    name->setTextFormat(Qt::PlainText);
    QPalette muted = name->palette();
    muted.setColor(QPalette::WindowText, mutedColour(palette()));
    name->setPalette(muted);
    QLabel *text = makeTextLabel(label);
    text->setText(value);
    m_factLayout->addRow(name, text);
}

void DetailsPane::showText(const ResultRow &row)
{
    const auto evidence = m_model->evidenceOf(row.target.id);
    const bool isForgotten = row.last && !evidence;
    const auto text = evidence ? std::optional(QString::fromUtf8((*evidence)->body)) : std::nullopt;
    m_text->setVisible(isForgotten || (text && !text->isEmpty()));
    const QString shown =
        isForgotten ? tr("This output is no longer in memory. Check again to see it.") : displayText(text.value_or(QString()));
    if (shown != m_text->toPlainText()) // keeps scroll position and selection
        m_text->setPlainText(shown);
}

} // namespace watchkeeper
