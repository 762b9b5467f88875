// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/fields/FieldForm.h"

#include "gui/settings/fields/SecretEditor.h"

#include <QApplication>
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

constexpr int kFieldHelpLines = 2;

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
    , m_helpLabel(new QLabel)
{
    m_scrollArea->setWidgetResizable(true);
    m_scrollArea->setFrameShape(QFrame::NoFrame);
    m_scrollArea->setFocusPolicy(Qt::NoFocus);
    m_scrollArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scrollArea->viewport()->setAutoFillBackground(false);
    m_helpLabel->setObjectName(u"help"_s);
    m_helpLabel->setTextFormat(Qt::PlainText);
    m_helpLabel->setWordWrap(true);
    m_helpLabel->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_helpLabel->setFixedHeight(kFieldHelpLines * fontMetrics().lineSpacing() + 4);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_scrollArea, 1);
    layout->addWidget(m_helpLabel);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { showHelp(now); });
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
    auto *body = new QWidget;
    body->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 8, 0);
    layout->setSpacing(16);
    int labelWidth = 0;
    for (const SectionFields &fields : sections) {
        auto *section = new FormSection(fields);
        layout->addWidget(section);
        section->setVisible(section->page() == m_page);
        m_sections.push_back(section);
        labelWidth = std::max(labelWidth, section->labelWidth());
        for (FieldRow *row : section->rows())
            connect(row, &FieldRow::edited, this, [this, row] {
                validate();
                emit edited(row->field().name);
            });
    }
    layout->addStretch();
    for (FormSection *section : m_sections)
        section->setLabelWidth(labelWidth);
    if (QWidget *previous = m_scrollArea->takeWidget())
        previous->deleteLater(); // deferred, because an editor in it may have emitted the current signal
    m_scrollArea->setWidget(body);
    insertIntoTabOrder(body);
    setHasKeychain(m_hasKeychain, m_keychainProblem);
}

//! Moves the new widgets to the form's position in the tab order. By default, new widgets come last in the window.
void FieldForm::insertIntoTabOrder(const QWidget *body) const
{
    const auto isStop = [](const QWidget *widget) {
        return (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
    };
    QWidget *previous = m_scrollArea->previousInFocusChain();
    while (previous != m_scrollArea && (!isStop(previous) || body->isAncestorOf(previous)))
        previous = previous->previousInFocusChain();
    QList<QWidget *> stops;
    for (QWidget *widget = body->nextInFocusChain(); body->isAncestorOf(widget); widget = widget->nextInFocusChain()) {
        if (isStop(widget))
            stops.append(widget);
    }
    for (QWidget *stop : std::as_const(stops)) {
        if (previous != m_scrollArea) // skipped if the form is the first widget in the tab order
            setTabOrder(previous, stop);
        previous = stop;
    }
}

void FieldForm::setValues(const FormValues &values, const QStringList &mixed)
{
    m_originalValues = values;
    m_showsAllProblems = false;
    for (const FormSection *section : m_sections) {
        for (const FieldRow *row : section->rows()) {
            const QString &name = row->field().name;
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

//! Shows each error below its field. Missing values of fields that the user hasn't edited are
//! hidden until showProblems() is called.
void FieldForm::validate()
{
    const FormValues now = values();
    const QList<FieldProblem> problems = m_formValidator ? m_formValidator(now) : QList<FieldProblem>();
    for (const FormSection *section : m_sections) {
        for (FieldRow *row : section->rows()) {
            const FieldEditor *editor = row->editor();
            QString text = editor->problem();
            const auto found = std::find_if(problems.begin(), problems.end(),
                                            [row](const FieldProblem &problem) { return problem.field == row->field().name; });
            const bool isSeen = m_showsAllProblems || editor->isTouched() || now.written.contains(row->field().name);
            if (text.isEmpty() && found != problems.end() && isSeen && !editor->isMixed())
                text = found->text;
            row->setProblem(text);
        }
    }
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
    if (!focused || !isAncestorOf(focused))
        return {};
    for (const FormSection *section : m_sections) {
        for (const FieldRow *row : section->rows()) {
            if (row->isAncestorOf(focused))
                return {row->field().name, cursorPositionIn(focused)};
        }
    }
    return {};
}

void FieldForm::restoreInputPosition(const InputPosition &position)
{
    if (!row(position.field))
        return;
    focusField(position.field);
    if (position.cursor >= 0)
        placeCursor(row(position.field)->editor()->control(), position.cursor);
}

int FieldForm::setFilter(const QString &text)
{
    int found = 0;
    for (FormSection *section : m_sections)
        found += section->setFilter(text);
    return found;
}

FieldEditor *FieldForm::editor(const QString &name) const
{
    const FieldRow *found = row(name);
    return found ? found->editor() : nullptr;
}

void FieldForm::showHelp(const QWidget *focused)
{
    if (!focused || !isAncestorOf(focused))
        return;
    for (const FormSection *section : m_sections) {
        for (const FieldRow *row : section->rows()) {
            if (row->isAncestorOf(focused))
                m_helpLabel->setText(row->field().required ? tr("%1 Required.").arg(row->field().help) : row->field().help);
        }
    }
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
