// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/fields/PickerEditors.h"

#include "gui/look/widgets/EventFilters.h"
#include "model/base/Quantity.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QStringListModel>
#include <QWheelEvent>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// unit: average character width
constexpr qsizetype kAmountCharacters = 18;
constexpr qsizetype kSpinButtonCharacters = 6; // the buttons and the frame

//! Returns whether the text is a number without a unit.
bool isPlainNumber(const QString &text)
{
    static const QRegularExpression number(u"^[0-9]+(\\.[0-9]+)?$"_s);
    return number.match(text).hasMatch();
}

} // namespace

//! \brief A number with buttons for steps. It can also contain other text, which has no steps.
class AmountBox : public QAbstractSpinBox
{
    Q_OBJECT

public:
    AmountBox()
    {
        lineEdit()->installEventFilter(this);
        connect(lineEdit(), &QLineEdit::textEdited, this, &AmountBox::edited);
    }

    QString amount() const { return text().trimmed(); }
    void setAmount(const QString &text)
    {
        lineEdit()->setText(text);
        lineEdit()->setCursorPosition(0);
    }
    //! Shows a text instead of an amount, in its full length.
    void setHint(const QString &text)
    {
        lineEdit()->setPlaceholderText(text);
        const qsizetype characters = std::max(kAmountCharacters, text.size() + kSpinButtonCharacters);
        setFixedWidth(static_cast<int>(characters) * fontMetrics().averageCharWidth());
    }

    void stepBy(int steps) override
    {
        setAmount(QString::number(std::max(0.0, amount().toDouble() + steps), 'f', QLocale::FloatingPointShortest));
        selectAll();
        emit edited();
    }

signals:
    //! Emitted after an edit by the user.
    void edited();
    void left();

protected:
    //! Selects the text on the click that focuses the field, as Tab does, so that typing replaces it.
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::MouseButtonRelease && std::exchange(m_selectsOnRelease, false)
            && !lineEdit()->hasSelectedText())
            selectAll();
        return QAbstractSpinBox::eventFilter(watched, event);
    }
    void focusInEvent(QFocusEvent *event) override
    {
        QAbstractSpinBox::focusInEvent(event);
        m_selectsOnRelease = event->reason() == Qt::MouseFocusReason;
    }
    StepEnabled stepEnabled() const override
    {
        if (!isPlainNumber(amount()))
            return amount().isEmpty() ? StepUpEnabled : StepNone;
        return amount().toDouble() > 0 ? StepUpEnabled | StepDownEnabled : StepUpEnabled;
    }
    QValidator::State validate(QString &, int &) const override { return QValidator::Acceptable; }
    void focusOutEvent(QFocusEvent *event) override
    {
        QAbstractSpinBox::focusOutEvent(event);
        if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
            emit left();
    }
    //! Lets the page scroll unless the user is in the field.
    void wheelEvent(QWheelEvent *event) override
    {
        if (hasFocus())
            QAbstractSpinBox::wheelEvent(event);
        else
            event->ignore();
    }

private:
    bool m_selectsOnRelease = false;
};

DurationEditor::DurationEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_amount(new AmountBox)
    , m_unit(new QComboBox)
    , m_shownValue(QJsonValue::Undefined)
{
    m_amount->setFocusPolicy(Qt::StrongFocus);
    m_unit->setObjectName(u"unit_"_s + field.name);
    m_unit->setAccessibleName(tr("Unit of “%1”").arg(field.label));
    m_unit->setToolTip(m_unit->accessibleName());
    m_unit->addItem(tr("ms", "unit of time"), u"ms"_s);
    m_unit->addItem(tr("s", "unit of time"), u"s"_s);
    m_unit->addItem(tr("min", "unit of time"), u"m"_s);
    m_unit->addItem(tr("h", "unit of time"), u"h"_s);
    m_unit->addItem(tr("d", "unit of time"), u"d"_s);
    ignoreWheelWithoutFocus(m_unit);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_amount);
    layout->addWidget(m_unit);
    layout->addStretch();
    showValue(m_shownValue, {});
    connect(m_amount, &AmountBox::edited, this, &DurationEditor::handleEdit);
    connect(m_amount, &AmountBox::left, this, &DurationEditor::finishEdit);
    connect(m_unit, &QComboBox::activated, this, [this] {
        if (!m_amount->amount().isEmpty()) // without an amount, a unit changes nothing
            handleEdit();
    });
}

QJsonValue DurationEditor::value() const
{
    if (m_isAsSet)
        return m_shownValue;
    const QString text = m_amount->amount();
    if (text.isEmpty())
        return QJsonValue(QJsonValue::Undefined);
    return isPlainNumber(text) ? text + m_unit->currentData().toString() : text;
}

QWidget *DurationEditor::control() const
{
    return m_amount;
}

void DurationEditor::showValue(const QJsonValue &value, const QStringList &)
{
    m_shownValue = value;
    m_isAsSet = true;
    m_amount->setHint({});
    showText(fieldValueText(field(), value.isUndefined() ? field().defaultValue : value));
}

void DurationEditor::showMixed()
{
    showValue(QJsonValue(QJsonValue::Undefined), {});
    m_amount->setAmount({});
    m_amount->setHint(mixedHint());
}

//! Shows a duration as number and unit, and any other text unchanged.
void DurationEditor::showText(const QString &text)
{
    const auto duration = parseDuration(text);
    const QString shortest = duration ? formatDuration(*duration) : QString();
    const auto unit = std::find_if(shortest.begin(), shortest.end(), [](QChar c) { return c.isLetter(); });
    const auto digits = std::distance(shortest.begin(), unit);
    const int row = m_unit->findData(shortest.mid(digits));
    if (row >= 0)
        m_unit->setCurrentIndex(row);
    else if (text.isEmpty())
        m_unit->setCurrentIndex(m_unit->findData(field().unit.isEmpty() ? u"s"_s : field().unit));
    m_amount->setAmount(row >= 0 ? shortest.first(digits) : text);
    updateUnit();
}

void DurationEditor::handleEdit()
{
    m_isAsSet = false;
    updateUnit();
    markTouched();
}

//! Converts a text with units, and shows the default in an empty field. Neither changes the duration.
void DurationEditor::finishEdit()
{
    if (m_isAsSet)
        return;
    const QString text = m_amount->amount();
    if (text.isEmpty())
        showValue(QJsonValue(QJsonValue::Undefined), {});
    else if (!isPlainNumber(text))
        showText(text);
}

//! Disables the unit while the text contains units of its own.
void DurationEditor::updateUnit()
{
    m_unit->setEnabled(m_amount->amount().isEmpty() || isPlainNumber(m_amount->amount()));
}

namespace {

QStringList tagsIn(const QString &line)
{
    QStringList tags;
    for (const QString &tag : line.split(u',')) {
        if (!tag.trimmed().isEmpty())
            tags.append(tag.trimmed());
    }
    return tags;
}

} // namespace

TagsEditor::TagsEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_line(new QLineEdit)
    , m_tags(new QStringListModel(this))
    , m_completer(new QCompleter(m_tags, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_line);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setWidget(m_line); // setCompleter() would complete the entire line
    m_completer->popup()->setObjectName(u"tagProposals"_s);
    m_line->installEventFilter(this);
    showValue(QJsonValue(QJsonValue::Undefined), {});
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        markTouched();
        complete(false);
    });
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &TagsEditor::insertTag);
}

void TagsEditor::setTags(const QStringList &tags)
{
    m_tags->setStringList(tags);
}

QJsonValue TagsEditor::value() const
{
    const QStringList tags = tagsIn(m_line->text());
    return tags.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(QJsonArray::fromStringList(tags));
}

QWidget *TagsEditor::control() const
{
    return m_line;
}

void TagsEditor::showValue(const QJsonValue &value, const QStringList &)
{
    QStringList tags;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &tag : array)
        tags.append(tag.toString());
    m_line->setPlaceholderText(tr("such as db, prod"));
    m_line->setText(tags.join(u", "_s));
    m_line->setCursorPosition(0);
}

void TagsEditor::showMixed()
{
    m_line->clear();
    m_line->setPlaceholderText(multipleValuesText());
}

bool TagsEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down
        && !m_completer->popup()->isVisible()) {
        complete(true);
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

//! Returns the position of the first character of the tag at the cursor.
qsizetype TagsEditor::wordStart() const
{
    qsizetype start = m_line->text().lastIndexOf(u',', m_line->cursorPosition() - 1) + 1;
    while (start < m_line->cursorPosition() && m_line->text().at(start).isSpace())
        ++start;
    return m_line->cursorPosition() > 0 ? start : 0;
}

//! Offers the tags that begin with the typed characters. \param showsAll  whether to offer all tags if nothing was typed
void TagsEditor::complete(bool showsAll)
{
    const QString typed = m_line->text().mid(wordStart(), m_line->cursorPosition() - wordStart());
    m_completer->setCompletionPrefix(typed);
    const bool isComplete = m_completer->completionCount() == 1 && m_completer->currentCompletion() == typed;
    if ((typed.isEmpty() && !showsAll) || m_completer->completionCount() == 0 || isComplete)
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

//! Replaces the characters of the tag before the cursor.
void TagsEditor::insertTag(const QString &tag)
{
    const int start = static_cast<int>(wordStart());
    m_line->setSelection(start, m_line->cursorPosition() - start);
    m_line->insert(tag);
    markTouched();
}

} // namespace watchkeeper

#include "moc_PickerEditors.cpp"

#include "PickerEditors.moc"
