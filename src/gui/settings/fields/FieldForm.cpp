// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/fields/FieldForm.h"

#include "gui/settings/fields/SecretEditor.h"

#include <QApplication>
#include <QEvent>
#include <QHash>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxFormWidth = 560;    // [px] wider lines are hard to read
constexpr int kScrollBarDistance = 8; // [px]
constexpr int kSectionSpacing = 24;
constexpr int kLabelDistance = 12;      // [px] at most, between a label and the field beside it
constexpr int kMinFieldCharacters = 36; // unit: average character width; narrower fields have their labels above

int cursorPositionIn(const QWidget *typed)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(typed))
        return line->cursorPosition();
    const auto *lines = qobject_cast<const QPlainTextEdit *>(typed);
    return lines ? lines->textCursor().position() : -1;
}

void placeCursor(QWidget *typed, int position)
{
    if (auto *line = qobject_cast<QLineEdit *>(typed))
        line->setCursorPosition(position);
    auto *lines = qobject_cast<QPlainTextEdit *>(typed);
    if (!lines)
        return;
    QTextCursor cursor = lines->textCursor();
    cursor.setPosition(std::min(position, lines->document()->characterCount() - 1));
    lines->setTextCursor(cursor);
}

} // namespace

FieldForm::FieldForm(QWidget *parent)
    : QWidget(parent)
    , m_scrollArea(new QScrollArea)
{
    m_scrollArea->setWidgetResizable(true);
    m_scrollArea->setFrameShape(QFrame::NoFrame);
    m_scrollArea->setFocusPolicy(Qt::NoFocus);
    m_scrollArea->viewport()->setAutoFillBackground(false);
    m_scrollArea->viewport()->installEventFilter(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scrollArea, 1);
    connect(qApp, &QApplication::focusChanged, this, &FieldForm::markLeftRow);
}

FieldForm::~FieldForm()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus changes while the child widgets are destroyed
    disconnectRows();
}

//! Disconnects the rows before they are removed. Removing a row commits its open cell editor, but this edit comes too late.
void FieldForm::disconnectRows()
{
    for (const FormSection *section : m_sections) {
        for (const FieldRow *row : section->rows())
            disconnect(row, nullptr, this, nullptr);
    }
    m_sections.clear();
}

void FieldForm::setSections(const QList<SectionFields> &sections)
{
    disconnectRows();
    m_showsAllProblems = false;
    m_originalValues = {};
    m_contents.clear();
    auto *body = new QWidget;
    body->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(isRightToLeft() ? kScrollBarDistance : 0, 0, isRightToLeft() ? 0 : kScrollBarDistance, 0);
    layout->setSpacing(kSectionSpacing);
    body->setMaximumWidth(kMaxFormWidth);
    for (const SectionFields &fields : sections) {
        auto *section = new FormSection(fields);
        layout->addWidget(section);
        section->setVisible(section->page() == m_page);
        m_sections.push_back(section);
        for (FieldRow *row : section->rows())
            connect(row, &FieldRow::edited, this, [this, row] {
                validate();
                emit edited(row->field().name);
            });
    }
    layout->addStretch();
    if (QWidget *previous = m_scrollArea->takeWidget())
        previous->deleteLater(); // deferred, because an editor in it may have emitted the current signal
    m_scrollArea->setWidget(body);
    wrapRows();
    insertIntoTabOrder(body);
    setHasKeychain(m_hasKeychain, m_keychainProblem);
}

void FieldForm::addContent(const QString &title, QWidget *content)
{
    auto *section = new QWidget;
    auto *column = new QVBoxLayout(section);
    column->setContentsMargins({});
    if (!title.isEmpty())
        column->addWidget(makeSectionHeading(title));
    column->addWidget(content);
    auto *layout = static_cast<QVBoxLayout *>(m_scrollArea->widget()->layout());
    layout->insertWidget(layout->count() - 1, section); // before the stretch
    m_contents.append({title, section});
}

bool FieldForm::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        wrapRows();
    return QWidget::eventFilter(watched, event);
}

//! Gives the labels of each page the same width, or shows them above the fields if there is little room beside them.
void FieldForm::wrapRows()
{
    QHash<int, int> labelWidths;
    QHash<int, int> fieldWidths;
    for (const FormSection *section : m_sections) {
        labelWidths[section->page()] = std::max(labelWidths.value(section->page()), section->labelWidth());
        fieldWidths[section->page()] = std::max(fieldWidths.value(section->page()), section->minFieldWidth());
    }
    const int width = std::min(m_scrollArea->viewport()->width(), kMaxFormWidth) - kScrollBarDistance;
    for (FormSection *section : m_sections) {
        const int labelWidth = labelWidths.value(section->page());
        const int fieldWidth =
            std::max(fieldWidths.value(section->page()), kMinFieldCharacters * fontMetrics().averageCharWidth());
        const bool isNarrow = labelWidth + kLabelDistance + fieldWidth > width;
        section->setLabels(isNarrow ? FormSection::Labels::Above : FormSection::Labels::Beside, labelWidth);
    }
}

//! Moves the new widgets to the form's position in the tab order. By default, new widgets come last in the window. That includes
//! widgets that only pass the focus on to another one. At the end, they would lead Tab back into the form.
void FieldForm::insertIntoTabOrder(QWidget *body)
{
    struct Stop
    {
        QWidget *widget;
        Qt::FocusPolicy policy;
        QWidget *proxy;
    };
    QList<Stop> stops{{m_scrollArea, m_scrollArea->focusPolicy(), nullptr}};
    for (QWidget *widget = body; widget == body || body->isAncestorOf(widget); widget = widget->nextInFocusChain())
        stops.append({widget, widget->focusPolicy(), widget->focusProxy()});
    // setTabOrder() ignores widgets that don't take the focus, and places others next to their proxies.
    for (const Stop &stop : std::as_const(stops))
        stop.widget->setFocusProxy(nullptr);
    for (const Stop &stop : std::as_const(stops))
        stop.widget->setFocusPolicy(Qt::TabFocus);
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops.at(i - 1).widget, stops.at(i).widget);
    for (const Stop &stop : std::as_const(stops))
        stop.widget->setFocusPolicy(stop.policy);
    for (const Stop &stop : std::as_const(stops))
        stop.widget->setFocusProxy(stop.proxy);
}

void FieldForm::setValues(const FormValues &values, const QStringList &mixed)
{
    m_originalValues = values;
    m_showsAllProblems = false;
    for (const FormSection *section : m_sections) {
        for (FieldRow *row : section->rows()) {
            const QString &name = row->field().name;
            row->setLeft(false);
            if (mixed.contains(name))
                row->editor()->setMixed();
            else
                row->editor()->setValue(values.written.value(name), values.mapOrder.value(name));
        }
    }
    validate();
}

void FieldForm::propose(const QString &name, const QJsonValue &value)
{
    FieldEditor *wanted = editor(name);
    if (wanted && wanted->value() != value)
        wanted->propose(value);
}

void FieldForm::setHasKeychain(bool hasKeychain, const QString &reason)
{
    m_hasKeychain = hasKeychain;
    m_keychainProblem = reason;
    for (auto *editor : findChildren<SecretEditor *>())
        editor->setHasKeychain(hasKeychain, reason);
}

void FieldForm::setFieldEnabled(const QString &name, bool isEnabled)
{
    if (FieldRow *found = row(name))
        found->setEnabled(isEnabled);
}

void FieldForm::setHelp(const QString &name, const QString &text)
{
    if (FieldRow *found = row(name))
        found->setHelp(text);
}

void FieldForm::setPage(int page)
{
    if (page == m_page)
        return;
    m_page = page;
    for (FormSection *section : m_sections)
        section->setVisible(section->page() == page);
    m_scrollArea->verticalScrollBar()->setValue(0);
    emit pageChanged(page);
}

FormValues FieldForm::values() const
{
    FormValues values = m_originalValues;
    for (const FormSection *section : m_sections) {
        for (const FieldRow *row : section->rows()) {
            if (!row->editor()->isTouched())
                continue;
            const QString &name = row->field().name;
            const QJsonValue value = row->editor()->value();
            if (value.isUndefined())
                values.written.remove(name);
            else
                values.written.insert(name, value);
            if (row->field().type == FieldType::Map)
                values.mapOrder.insert(name, row->editor()->mapOrder());
        }
    }
    return values;
}

QStringList FieldForm::touchedFields() const
{
    QStringList names;
    for (const FormSection *section : m_sections) {
        for (const FieldRow *row : section->rows()) {
            if (row->editor()->isTouched())
                names.append(row->field().name);
        }
    }
    return names;
}

bool FieldForm::isUnfinished() const
{
    return std::any_of(m_sections.begin(), m_sections.end(), [](const FormSection *section) {
        const auto &rows = section->rows();
        return std::any_of(rows.begin(), rows.end(), [](const FieldRow *row) { return !row->editor()->problem().isEmpty(); });
    });
}

QList<Secret> FieldForm::secrets() const
{
    QList<Secret> secrets;
    for (const auto *editor : findChildren<SecretEditor *>()) {
        if (const auto secret = editor->typedSecret())
            secrets.append(*secret);
    }
    return secrets;
}

//! Shows each error below its field. An error isn't shown while the user is still in the field for the first time. Errors in
//! loaded values are shown at once.
void FieldForm::validate()
{
    const QList<FieldProblem> problems = m_formValidator ? m_formValidator(values()) : QList<FieldProblem>();
    for (const FormSection *section : m_sections) {
        for (FieldRow *row : section->rows()) {
            const FieldEditor *editor = row->editor();
            const QString &name = row->field().name;
            QString text = editor->problem();
            const auto found = std::find_if(problems.begin(), problems.end(),
                                            [&name](const FieldProblem &problem) { return problem.field == name; });
            if (text.isEmpty() && found != problems.end() && !editor->isMixed())
                text = found->text;
            const bool isLoaded = !editor->isTouched() && m_originalValues.written.contains(name);
            row->setProblem(m_showsAllProblems || row->wasLeft() || isLoaded ? text : QString());
        }
    }
}

//! Shows the errors of a field when the focus moves to another widget of the window.
void FieldForm::markLeftRow(const QWidget *old, const QWidget *now)
{
    FieldRow *left = old && now && now->window() == window() ? rowAround(old) : nullptr;
    if (!left || left->isAncestorOf(now))
        return;
    left->setLeft(true);
    validate();
}

bool FieldForm::showProblems()
{
    m_showsAllProblems = true;
    validate();
    for (FormSection *section : m_sections) {
        for (const FieldRow *row : section->rows()) {
            if (row->problem().isEmpty())
                continue;
            focusField(row->field().name);
            return false;
        }
    }
    return true;
}

void FieldForm::focusField(const QString &name)
{
    FieldRow *wanted = row(name);
    if (!wanted)
        return;
    FormSection *section = sectionOf(wanted);
    setPage(section->page());
    if (section->isCollapsed(wanted))
        section->expand();
    wanted->editor()->control()->setFocus(Qt::OtherFocusReason);
    m_scrollArea->ensureWidgetVisible(wanted);
}

void FieldForm::focusAndSelect(const QString &name)
{
    focusField(name);
    if (const FieldRow *wanted = row(name)) {
        if (auto *line = qobject_cast<QLineEdit *>(wanted->editor()->control()))
            line->selectAll();
    }
}

void FieldForm::focusFirst()
{
    if (row(u"name"_s))
        focusField(u"name"_s);
    else if (!m_sections.empty() && !m_sections.front()->rows().isEmpty())
        focusField(m_sections.front()->rows().first()->field().name);
}

InputPosition FieldForm::inputPosition() const
{
    const QWidget *focused = window()->focusWidget();
    const FieldRow *row = rowAround(focused);
    return row ? InputPosition{row->field().name, cursorPositionIn(focused)} : InputPosition();
}

void FieldForm::restoreInputPosition(const InputPosition &position)
{
    if (!row(position.field))
        return;
    focusField(position.field);
    if (position.cursor >= 0)
        placeCursor(row(position.field)->editor()->control(), position.cursor);
}

//! Content without a title belongs to the sections above it.
int FieldForm::setFilter(const QString &text)
{
    int found = 0;
    for (FormSection *section : m_sections)
        found += section->setFilter(text);
    for (const auto &[title, content] : std::as_const(m_contents)) {
        const bool matches = title.contains(text, Qt::CaseInsensitive);
        content->setVisible(matches || (title.isEmpty() && found > 0));
        found += matches && !title.isEmpty() ? 1 : 0;
    }
    return found;
}

FieldEditor *FieldForm::editor(const QString &name) const
{
    const FieldRow *found = row(name);
    return found ? found->editor() : nullptr;
}

FieldRow *FieldForm::rowAround(const QWidget *widget) const
{
    if (!widget || !isAncestorOf(widget))
        return nullptr;
    for (const FormSection *section : m_sections) {
        for (FieldRow *row : section->rows()) {
            if (row->isAncestorOf(widget))
                return row;
        }
    }
    return nullptr;
}

FieldRow *FieldForm::row(const QString &name) const
{
    for (const FormSection *section : m_sections) {
        for (FieldRow *row : section->rows()) {
            if (row->field().name == name)
                return row;
        }
    }
    return nullptr;
}

FormSection *FieldForm::sectionOf(const FieldRow *row) const
{
    const auto found = std::find_if(m_sections.begin(), m_sections.end(),
                                    [row](const FormSection *section) { return section->isAncestorOf(row); });
    return found == m_sections.end() ? nullptr : *found;
}

} // namespace watchkeeper

#include "moc_FieldForm.cpp"
