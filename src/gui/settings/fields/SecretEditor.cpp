// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/fields/SecretEditor.h"

#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/EventFilters.h"
#include "gui/look/widgets/PlainText.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct WrittenSecret
{
    SecretEditor::Place place;
    QString text; //!< the key, name, path, or the secret itself
};

//! Returns the content of the placeholder if the value consists of a single placeholder that begins with `start`.
std::optional<QString> placeholderContent(const QString &value, const QString &start)
{
    const bool isOne = value.startsWith(start) && value.endsWith(u'}') && value.indexOf(u'}') == value.size() - 1;
    return isOne ? std::optional(value.mid(start.size(), value.size() - start.size() - 1)) : std::nullopt;
}

WrittenSecret parseWrittenSecret(const QString &value)
{
    if (const auto key = placeholderContent(value, u"${keychain:"_s))
        return {SecretEditor::Place::Keychain, *key};
    if (const auto name = placeholderContent(value, u"${env:"_s))
        return {SecretEditor::Place::Variable, *name};
    if (const auto path = placeholderContent(value, u"${file:"_s))
        return {SecretEditor::Place::File, *path};
    return {SecretEditor::Place::Plain, value};
}

} // namespace

SecretEditor::SecretEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_placeChoice(new QComboBox)
    , m_line(new QLineEdit)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_placeChoice);
    layout->addWidget(m_line, 1);
    ignoreWheelWithoutFocus(m_placeChoice);
    m_placeChoice->setObjectName(u"place_"_s + field.name);
    m_placeChoice->setAccessibleName(tr("Storage location of “%1”").arg(field.label));
    m_placeChoice->setToolTip(m_placeChoice->accessibleName());
    m_placeChoice->addItem(tr("Keychain", "place of a secret"), QVariant::fromValue(Place::Keychain));
    m_placeChoice->addItem(tr("Environment variable", "place of a secret"), QVariant::fromValue(Place::Variable));
    m_placeChoice->addItem(tr("File", "place of a secret"), QVariant::fromValue(Place::File));
    m_placeChoice->addItem(tr("Plain text", "place of a secret"), QVariant::fromValue(Place::Plain));
    m_reveal = m_line->addAction(actionIcon(u"reveal"_s), QLineEdit::TrailingPosition);
    m_reveal->setObjectName(u"reveal_"_s + field.name);
    m_reveal->setText(tr("Show text"));
    m_reveal->setToolTip(m_reveal->text());
    m_reveal->setCheckable(true);
    showValue(QJsonValue(QJsonValue::Undefined), {});
    connect(m_reveal, &QAction::toggled, this, &SecretEditor::updateLine);
    connect(m_placeChoice, &QComboBox::activated, this, &SecretEditor::changePlace);
    connect(m_line, &QLineEdit::textEdited, this, &SecretEditor::markTouched);
}

void SecretEditor::setHasKeychain(bool hasKeychain, const QString &why)
{
    m_hasKeychain = hasKeychain;
    const int row = m_placeChoice->findData(QVariant::fromValue(Place::Keychain));
    m_placeChoice->setItemText(
        row, hasKeychain ? tr("Keychain", "place of a secret") : tr("Keychain (unavailable)", "place of a secret"));
    auto *items = qobject_cast<QStandardItemModel *>(m_placeChoice->model());
    items->item(row)->setEnabled(hasKeychain);
    items->item(row)->setToolTip(plainToolTip(
        hasKeychain ? tr("Secrets stay in the keychain even when they are no longer used. An older version of the file may "
                         "still refer to them. To view or remove them, search for “watchkeeper” in the keychain app.")
                    : why));
    const QString name = m_placeChoice->accessibleName();
    m_placeChoice->setToolTip(why.isEmpty() ? name : plainToolTip(name + u'\n' + why));
    if (m_originalValue.toString().isEmpty() && m_line->text().isEmpty() && !isTouched() && !isMixed()) {
        m_initialPlace = hasKeychain ? Place::Keychain : Place::Variable;
        setPlace(m_initialPlace);
    }
    updateLine();
}

std::optional<Secret> SecretEditor::typedSecret() const
{
    if (place() != Place::Keychain || m_line->text().isEmpty())
        return std::nullopt;
    return Secret{m_newKey, m_line->text()};
}

QJsonValue SecretEditor::value() const
{
    const QString text = m_line->text();
    if (text.isEmpty()) {
        const bool isCleared = place() == m_initialPlace && m_storedKey.isEmpty();
        return isCleared ? QJsonValue(QJsonValue::Undefined) : m_originalValue;
    }
    switch (place()) {
    case Place::Keychain:
        return u"${keychain:%1}"_s.arg(m_newKey);
    case Place::Variable:
        return u"${env:%1}"_s.arg(text.trimmed());
    case Place::File:
        return u"${file:%1}"_s.arg(text.trimmed());
    case Place::Plain:
        break;
    }
    return text;
}

QString SecretEditor::problem() const
{
    const bool isMissing = m_line->text().isEmpty() && place() != m_initialPlace && !m_originalValue.toString().isEmpty();
    return isMissing && !isMixed()
        ? tr("No secret has been entered for this location yet. Enter the secret, or choose the previous location.")
        : QString();
}

QWidget *SecretEditor::control() const
{
    return m_line;
}

void SecretEditor::showValue(const QJsonValue &value, const QStringList &)
{
    const WrittenSecret written = parseWrittenSecret(value.toString());
    const bool isEmpty = value.toString().isEmpty();
    const bool isKept = written.place == Place::Keychain;
    m_originalValue = value;
    m_newKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_storedKey = isKept ? written.text : QString();
    m_line->setText(isKept ? QString() : written.text);
    m_reveal->setChecked(false);
    m_initialPlace = isEmpty ? (m_hasKeychain ? Place::Keychain : Place::Variable) : written.place;
    setPlace(m_initialPlace);
    updateLine();
}

void SecretEditor::showMixed()
{
    showValue(QJsonValue(QJsonValue::Undefined), {});
    m_line->setPlaceholderText(multipleValuesText());
}

SecretEditor::Place SecretEditor::place() const
{
    return m_placeChoice->currentData().value<Place>();
}

void SecretEditor::setPlace(Place place)
{
    m_placeChoice->setCurrentIndex(m_placeChoice->findData(QVariant::fromValue(place)));
}

//! Updates the placeholder text of the line, and whether the line is masked.
void SecretEditor::updateLine()
{
    const Place where = place();
    const bool isSecret = where == Place::Keychain || where == Place::Plain;
    m_reveal->setVisible(isSecret);
    m_line->setEchoMode(isSecret && !m_reveal->isChecked() ? QLineEdit::Password : QLineEdit::Normal);
    if (isMixed())
        return;
    if (where == Place::Keychain)
        m_line->setPlaceholderText(m_storedKey.isEmpty() ? QString() : tr("Stored in the keychain. Type to replace it"));
    else if (where == Place::Variable)
        m_line->setPlaceholderText(tr("Variable name"));
    else
        m_line->setPlaceholderText(where == Place::File ? tr("File path") : QString());
}

void SecretEditor::changePlace()
{
    const bool wasSecret = m_line->echoMode() == QLineEdit::Password || m_reveal->isChecked();
    const bool isSecret = place() == Place::Keychain || place() == Place::Plain;
    if (wasSecret != isSecret)
        m_line->clear(); // otherwise, a typed password would become the visible name of a variable
    if (place() == m_initialPlace && m_line->text().isEmpty() && m_storedKey.isEmpty())
        m_line->setText(parseWrittenSecret(m_originalValue.toString()).text);
    m_reveal->setChecked(false);
    updateLine();
    // if the targets differ, changing only the place would remove their secrets
    if (!isMixed() || !m_line->text().isEmpty())
        markTouched();
}

} // namespace watchkeeper

#include "moc_SecretEditor.cpp"
