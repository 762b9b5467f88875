// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/evidence/ConditionsTab.h"

#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "conditions/Condition.h"
#include "conditions/facts/ObservedFacts.h"
#include "engine/evaluate/ConditionEvaluator.h"
#include "engine/values/EngineText.h"
#include "gui/details/parts/PaneWidgets.h"
#include "gui/look/Appearance.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/PlainTable.h"
#include "gui/look/widgets/PlainText.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class EvaluatedConditionsText
{
    Q_DECLARE_TR_FUNCTIONS(EvaluatedConditions)
};

//! Returns whether the error was caused by the target's own conditions.
//! If not, it is an error of the check itself, even if conditions fail too.
bool isCausedByConditions(const CheckError &problem, const QList<ConditionResult> &conditions)
{
    return problem.type() == ErrorType::Condition
        && std::any_of(conditions.begin(), conditions.end(), [&problem](const ConditionResult &one) {
               if (one.passes == true || one.isSkipped)
                   return false;
               const QString sentence = one.passes.has_value() ? text::conditionFails(one.shown, one.reason)
                                                               : text::conditionUndetermined(one.condition, one.reason);
               return problem.message().startsWith(sentence);
           });
}

//! Returns the observation with its evidence and without errors and warnings that the target's own conditions caused.
Observation observationWithoutConditions(const Result &result, const Evidence &evidence)
{
    Observation own = result.observation;
    own.evidence = evidence;
    for (std::optional<CheckError> *problem : {&own.error, &own.warning}) {
        if (*problem && isCausedByConditions(**problem, result.conditions))
            problem->reset();
    }
    return own;
}

EvaluatedCondition timeoutCondition(const Target &target, const Expectations &expectations)
{
    EvaluatedCondition condition;
    condition.text = EvaluatedConditionsText::tr("The check finishes within %1")
                         .arg(humanDuration(static_cast<double>(target.schedule.timeout.count())));
    if (expectations.seen() && !expectations.failedBy(ErrorType::Cancelled)) {
        condition.actual = humanDuration(expectations.seen()->durationMs);
        condition.status = passOrFail(!expectations.failedBy(ErrorType::Timeout));
    }
    return condition;
}

//! A condition of the target in parsed form.
struct ParsedCondition
{
    TargetCondition source;
    std::optional<Condition> read; //!< nullopt if the condition is invalid
};

QList<ParsedCondition> parsedConditions(const Target &target)
{
    QList<ParsedCondition> conditions;
    for (const TargetCondition &source : target.conditions) {
        const auto read = Condition::parse(source.text);
        conditions.append({source, read ? std::optional(*read) : std::nullopt});
    }
    return conditions;
}

PlaceholderSet requiredPlaceholders(const QList<ParsedCondition> &conditions)
{
    PlaceholderSet placeholders;
    for (const ParsedCondition &condition : conditions) {
        if (condition.read)
            placeholders |= condition.read->placeholders();
    }
    return placeholders;
}

//! Returns the facts for all conditions together, so that a JSON reply is parsed only once.
Facts factsWithEvidence(const Result &result, const Evidence &evidence, PlaceholderSet placeholders)
{
    Observation seen = result.observation;
    seen.evidence = evidence;
    return factsOf(seen, result.at, placeholders);
}

//! Returns the text of a condition that passed, with its actual values filled in. Empty if the values are no longer available.
QString withPlaceholdersResolved(const Condition &condition, const Facts &facts)
{
    if (condition.hasPattern()) { // matching a pattern can take long, so the condition isn't evaluated again
        const QString filled = condition.withPlaceholdersResolved(facts);
        return filled.contains("(INVALID)"_L1) ? QString() : filled;
    }
    return condition.passes(facts) == true ? condition.withPlaceholdersResolved(facts) : QString();
}

QString evaluatedText(const ConditionResult &found)
{
    return found.reason.isEmpty() ? found.shown
                                  : EvaluatedConditionsText::tr("%1: %2", "a condition: why").arg(found.shown, found.reason);
}

//! Returns a condition of the target as the check evaluated it. \param all  the results of all conditions
EvaluatedCondition customCondition(const ParsedCondition &condition, const QList<ConditionResult> &all, const Facts &facts)
{
    const QString &text = condition.source.text;
    const bool degrades = condition.source.otherwise == Outcome::Degraded;
    EvaluatedCondition evaluated{
        degrades ? EvaluatedConditionsText::tr("%1, else degraded").arg(text) : text, {}, ConditionStatus::NotReached};
    const auto found =
        std::find_if(all.begin(), all.end(), [&text](const ConditionResult &one) { return one.condition == text; });
    if (found == all.end())
        return evaluated;
    if (!found->passes) {
        evaluated.status = found->isSkipped ? ConditionStatus::TooEarly : ConditionStatus::NotEvaluable;
        evaluated.actual = displayLine(found->reason);
    } else if (*found->passes && condition.read && !condition.read->windowQueries().isEmpty()) {
        evaluated.status = ConditionStatus::Passes; // not evaluated again, because the history has changed since the check
        evaluated.actual = displayLine(evaluatedText(*found));
    } else if (*found->passes) {
        evaluated.status = ConditionStatus::Passes;
        evaluated.actual = condition.read ? displayLine(withPlaceholdersResolved(*condition.read, facts)) : QString();
    } else {
        evaluated.status = degrades ? ConditionStatus::Degrades : ConditionStatus::Fails;
        evaluated.actual = displayLine(evaluatedText(*found));
    }
    return evaluated;
}

//! Adds the conditions of the kind. As in the engine, omits the conditions of fields that the target's own conditions replace.
void addKindConditions(const Target &target, PlaceholderSet placeholders, Expectations expectations,
                       QList<EvaluatedCondition> *conditions)
{
    const Kind *kind = findKind(target.kind);
    if (!kind || !kind->expectations)
        return;
    kind->expectations(target.fields, &expectations);
    const Fields relaxed = relaxedFieldsFor(*kind, target.fields, placeholders).value_or(target.fields);
    for (EvaluatedCondition condition : expectations.conditions()) {
        if (relaxed.written().value(condition.field) != target.fields.written().value(condition.field))
            continue;
        condition.text = displayLine(condition.text);
        condition.actual = displayLine(condition.actual);
        conditions->append(condition);
    }
}

} // namespace

QList<EvaluatedCondition> evaluatedConditions(const Target &target, const Result *result, const Evidence &evidence,
                                              bool settingsVerifyTls)
{
    const Observation seen = result ? observationWithoutConditions(*result, evidence) : Observation();
    const Expectations expectations(result ? &seen : nullptr, settingsVerifyTls);
    const QList<ParsedCondition> read = parsedConditions(target);
    const PlaceholderSet placeholders = requiredPlaceholders(read);
    const Facts facts = result ? factsWithEvidence(*result, evidence, placeholders) : Facts();
    QList<EvaluatedCondition> conditions;
    for (const ParsedCondition &condition : read)
        conditions.append(customCondition(condition, result ? result->conditions : QList<ConditionResult>(), facts));
    addKindConditions(target, placeholders, expectations, &conditions);
    conditions.append(timeoutCondition(target, expectations));
    return conditions;
}

QString conditionResultLabel(ConditionStatus status)
{
    switch (status) {
    case ConditionStatus::Passes:
        return EvaluatedConditionsText::tr("passes", "condition");
    case ConditionStatus::Fails:
        return EvaluatedConditionsText::tr("fails", "condition");
    case ConditionStatus::Degrades:
        return EvaluatedConditionsText::tr("degraded", "condition");
    case ConditionStatus::NotEvaluable:
        return EvaluatedConditionsText::tr("can't be evaluated", "condition");
    case ConditionStatus::TooEarly:
        return EvaluatedConditionsText::tr("not enough data yet", "condition");
    case ConditionStatus::NotReached:
        return EvaluatedConditionsText::tr("not checked", "condition");
    }
    Q_UNREACHABLE();
}

namespace {

enum ConditionColumn { VerdictColumn, ExpectedColumn, ObservedColumn, ConditionColumnCount };

MarkState conditionMark(ConditionStatus status)
{
    switch (status) {
    case ConditionStatus::Passes:
        return MarkState::Up;
    case ConditionStatus::Fails:
        return MarkState::Down;
    case ConditionStatus::Degrades:
        return MarkState::Degraded;
    case ConditionStatus::NotEvaluable:
        return MarkState::Unknown;
    case ConditionStatus::TooEarly:
    case ConditionStatus::NotReached:
        break;
    }
    return MarkState::Pending;
}

//! Gives rows of wrapped text the padding of other tables. Without it, the texts of two rows would look like one.
class PaddedRows : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const int padding = lineHeight(option.fontMetrics) - option.fontMetrics.height();
        return QStyledItemDelegate::sizeHint(option, index) + QSize(0, padding);
    }
};

} // namespace

ConditionsTab::ConditionsTab(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, ConditionColumnCount))
{
    m_table->setObjectName(u"conditions"_s);
    m_table->setAccessibleName(tr("Conditions"));
    m_table->setHorizontalHeaderLabels({tr("Verdict", "column"), tr("Conditions", "column"), tr("Actual", "column")});
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    makePlainTable(m_table);
    m_table->setWordWrap(true);
    m_table->setItemDelegate(new PaddedRows(m_table));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // the pane can be narrow
    m_table->horizontalHeader()->setSectionResizeMode(VerdictColumn, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ExpectedColumn, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(ObservedColumn, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPaneSpacing, kPaneSpacing, kPaneSpacing, 0);
    layout->addWidget(m_table);
}

void ConditionsTab::show(const QList<EvaluatedCondition> &conditions)
{
    m_conditions = conditions;
    m_table->setRowCount(static_cast<int>(conditions.size()));
    for (int row = 0; row < conditions.size(); ++row)
        fill(row, conditions.at(row));
}

void ConditionsTab::fill(int row, const EvaluatedCondition &condition)
{
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    const MarkState mark = conditionMark(condition.status);
    const QString seen = condition.actual.isEmpty() ? u"–"_s : condition.actual;
    const QString texts[]{conditionResultLabel(condition.status), condition.text, seen};
    for (int column = 0; column < ConditionColumnCount; ++column) {
        QTableWidgetItem *item = m_table->item(row, column);
        if (!item) {
            item = new QTableWidgetItem;
            m_table->setItem(row, column, item);
        }
        item->setText(texts[column]);
        item->setToolTip(plainToolTip(texts[column]));
    }
    const QColor colour = stateColour(mark, isDark(palette()));
    m_table->item(row, VerdictColumn)->setIcon(QIcon(markPixmap(mark, false, size, devicePixelRatioF(), colour)));
}

void ConditionsTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        show(m_conditions);
}

void ConditionsTab::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else
        QWidget::keyPressEvent(event);
}

void ConditionsTab::copySelection() const
{
    QStringList lines;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, ExpectedColumn)->isSelected())
            lines.append(m_table->item(row, ExpectedColumn)->text() + u'\t' + m_table->item(row, VerdictColumn)->text() + u'\t'
                         + m_table->item(row, ObservedColumn)->text());
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace watchkeeper

#include "moc_ConditionsTab.cpp"
