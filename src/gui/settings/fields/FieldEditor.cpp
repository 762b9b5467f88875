// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/fields/FieldEditor.h"

#include "gui/look/Colours.h"
#include "gui/settings/fields/ChoiceEditors.h"
#include "gui/settings/fields/ListEditors.h"
#include "gui/settings/fields/PickerEditors.h"
#include "gui/settings/fields/SecretEditor.h"
#include "model/field/Fields.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <optional>
#include <utility>

class QLineEdit;

using namespace Qt::StringLiterals;

namespace watchkeeper {

//! \brief A line edit. Without a written value, it contains the default, and typing replaces it. An empty line writes nothing. A number
//! that has a label in Field::choiceLabels is shown as this label.
class LineEditor : public FieldEditor
{
    Q_OBJECT

public:
    explicit LineEditor(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    QString problem() const override;
    QWidget *control() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showValue(const QJsonValue &value, const QStringList &mapOrder) override;
    void showMixed() override;

private:
    void finishEdit();

    QLineEdit *m_line;
    bool m_showsDefault = false;
    bool m_selectsOnRelease = false; //!< true between the click that focuses a default and the release of the button
};

//! \brief A line edit with a button that opens a file dialog.
class PathEditor : public LineEditor
{
    Q_OBJECT

public:
    //! \param field  a field of type File or Folder
    explicit PathEditor(const Field &field, QWidget *parent = nullptr);

private:
    void chooseFile();
};

FieldEditor::FieldEditor(Field field, QWidget *parent)
    : QWidget(parent)
    , m_field(std::move(field))
{
}

void FieldEditor::setValue(const QJsonValue &value, const QStringList &mapOrder)
{
    m_isMixed = false;
    showValue(value, mapOrder);
    m_isTouched = false;
    emit valueSet();
}

void FieldEditor::setMixed(const QString &hint)
{
    m_mixedHint = hint;
    showMixed();
    m_isMixed = true;
    m_isTouched = false;
    emit valueSet();
}

QString FieldEditor::mixedHint() const
{
    return m_mixedHint.isEmpty() ? multipleValuesText() : m_mixedHint;
}

void FieldEditor::propose(const QJsonValue &value)
{
    showValue(value, {});
    markTouched();
}

void FieldEditor::markTouched()
{
    m_isMixed = false;
    m_isTouched = true;
    emit edited();
}

void FieldEditor::revertEdits()
{
    m_isMixed = true;
    m_isTouched = false;
    emit edited();
}

FieldEditor *makeFieldEditor(const Field &field, FieldEditorFactory maker)
{
    const auto make = [&field]() -> FieldEditor * {
        switch (field.type) {
        case FieldType::Secret:
            return new SecretEditor(field);
        case FieldType::Bool:
            return new BoolEditor(field);
        case FieldType::Choice:
            return new ChoiceEditor(field);
        case FieldType::Duration:
            return new DurationEditor(field);
        case FieldType::List:
            if (!field.choices.isEmpty())
                return new ChecksEditor(field);
            return new LinesEditor(field);
        case FieldType::AnyOf:
        case FieldType::Body:
            return new LinesEditor(field);
        case FieldType::Map:
            return new MapEditor(field);
        case FieldType::File:
        case FieldType::Folder:
            return new PathEditor(field);
        default:
            return new LineEditor(field);
        }
    };
    FieldEditor *editor = maker ? maker(field) : make();
    editor->setObjectName(u"editor_"_s + field.name);
    QWidget *control = editor->control();
    control->setObjectName(u"field_"_s + field.name);
    control->setAccessibleName(field.label);
    control->setAccessibleDescription(field.help);
    control->setToolTip(field.help);
    return editor;
}

QString multipleValuesText()
{
    return QCoreApplication::translate("FieldEditor", "Multiple values");
}

QString fieldValueText(const Field &field, const QJsonValue &value)
{
    QString text = value.toString();
    switch (value.type()) {
    case QJsonValue::Double:
        text = QString::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
        break;
    case QJsonValue::Bool:
        return value.toBool() ? QCoreApplication::translate("FieldEditor", "on", "a switch")
                              : QCoreApplication::translate("FieldEditor", "off", "a switch");
    case QJsonValue::Array: {
        QStringList lines;
        const Alternatives items = alternativesFromJson(value.toArray());
        for (const QStringList &texts : items)
            lines.append(field.type == FieldType::AnyOf ? alternativesLine(texts) : texts.value(0));
        return lines.join(u'\n');
    }
    default:
        break;
    }
    const qsizetype choice = field.choices.indexOf(text);
    return choice >= 0 && choice < field.choiceLabels.size() ? field.choiceLabels.at(choice) : text;
}

namespace {

constexpr int kShortLine = 18; // unit: average character width

bool isNumberField(FieldType type)
{
    return type == FieldType::Number || type == FieldType::Port;
}

bool isShort(FieldType type)
{
    return isNumberField(type) || type == FieldType::Size;
}

//! Reads a number in C format or in the format of the user's locale, or returns the number with this label.
std::optional<double> numberOf(const Field &field, const QString &text)
{
    for (qsizetype i = 0; i < field.choiceLabels.size(); ++i) {
        if (text.compare(field.choiceLabels.at(i), Qt::CaseInsensitive) == 0)
            return field.choices.at(i).toDouble();
    }
    bool isRight = false;
    double number = text.toDouble(&isRight);
    if (!isRight)
        number = QLocale().toDouble(text, &isRight);
    return isRight ? std::optional(number) : std::nullopt;
}

} // namespace

LineEditor::LineEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_line(new QLineEdit)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_line);
    if (isShort(field.type)) {
        m_line->setFixedWidth(kShortLine * fontMetrics().averageCharWidth());
        layout->addStretch();
    }
    if (!field.unit.isEmpty())
        layout->insertWidget(1, new QLabel(field.unit));
    if (isNumberField(field.type))
        m_line->setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    showValue(QJsonValue(QJsonValue::Undefined), {});
    m_line->installEventFilter(this);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_showsDefault = false;
        markTouched();
    });
}

QJsonValue LineEditor::value() const
{
    const QString text = m_line->text().trimmed();
    if (text.isEmpty() || m_showsDefault)
        return QJsonValue(QJsonValue::Undefined);
    if (!isNumberField(field().type))
        return field().type == FieldType::Text ? m_line->text() : text;
    const auto number = numberOf(field(), text);
    return number ? QJsonValue(*number) : QJsonValue(text);
}

QString LineEditor::problem() const
{
    const QString text = m_line->text().trimmed();
    const bool isInvalid = isNumberField(field().type) && !text.isEmpty() && !m_showsDefault && !numberOf(field(), text);
    return isInvalid ? tr("“%1” is not a number.").arg(text) : QString();
}

QWidget *LineEditor::control() const
{
    return m_line;
}

void LineEditor::showValue(const QJsonValue &value, const QStringList &)
{
    m_showsDefault = value.isUndefined();
    m_line->setPlaceholderText({});
    m_line->setText(fieldValueText(field(), m_showsDefault ? field().defaultValue : value));
    m_line->setCursorPosition(0);
}

//! Selects a default that gets the focus by a click, as Tab does, so that typing replaces it.
bool LineEditor::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        m_selectsOnRelease = m_showsDefault && static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason;
        break;
    case QEvent::MouseButtonRelease:
        if (std::exchange(m_selectsOnRelease, false) && !m_line->hasSelectedText())
            m_line->selectAll();
        break;
    case QEvent::FocusOut:
        finishEdit();
        break;
    default:
        break;
    }
    return FieldEditor::eventFilter(watched, event);
}

//! Shows the default in a line that the user has emptied.
void LineEditor::finishEdit()
{
    if (isTouched() && m_line->text().trimmed().isEmpty())
        showValue(QJsonValue(QJsonValue::Undefined), {});
}

void LineEditor::showMixed()
{
    m_showsDefault = false;
    m_line->clear();
    m_line->setPlaceholderText(mixedHint());
}

PathEditor::PathEditor(const Field &field, QWidget *parent)
    : LineEditor(field, parent)
{
    auto *button = new QPushButton(tr("Browse…"));
    button->setObjectName(u"browse_"_s + field.name);
    button->setAccessibleName(tr("Browse for: %1").arg(field.label));
    button->setAutoDefault(false);
    layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, &PathEditor::chooseFile);
}

//! Opens the file dialog at the path in the line.
void PathEditor::chooseFile()
{
    const bool isFolder = field().type == FieldType::Folder;
    const QString path = value().toString();
    auto *dialog = new QFileDialog(this, field().label);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(isFolder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    dialog->setOption(QFileDialog::ShowDirsOnly, isFolder);
    if (!path.isEmpty())
        dialog->setDirectory(isFolder ? path : QFileInfo(path).path());
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &chosen) { propose(QDir::toNativeSeparators(chosen)); });
    dialog->open();
}

} // namespace watchkeeper

#include "moc_FieldEditor.cpp"

#include "FieldEditor.moc"
