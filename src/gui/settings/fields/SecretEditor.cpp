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
    SecretEditor::Location location;
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
        return {SecretEditor::Location::Keychain, *key};
    if (const auto name = placeholderContent(value, u"${env:"_s))
        return {SecretEditor::Location::Variable, *name};
    if (const auto path = placeholderContent(value, u"${file:"_s))
        return {SecretEditor::Location::File, *path};
    return {SecretEditor::Location::Plain, value};
}

} // namespace

SecretEditor::SecretEditor(const Field &field, QWidget *parent)
    : FieldEditor(field, parent)
    , m_locationBox(new QComboBox)
    , m_line(new QLineEdit)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_locationBox);
    layout->addWidget(m_line, 1);
    ignoreWheelWithoutFocus(m_locationBox);
    m_locationBox->setObjectName(u"place_"_s + field.name);
    m_locationBox->setAccessibleName(tr("Storage location of “%1”").arg(field.label));
    m_locationBox->setToolTip(m_locationBox->accessibleName());
    m_locationBox->addItem(tr("Keychain", "place of a secret"), QVariant::fromValue(Location::Keychain));
    m_locationBox->addItem(tr("Environment variable", "place of a secret"), QVariant::fromValue(Location::Variable));
    m_locationBox->addItem(tr("File", "place of a secret"), QVariant::fromValue(Location::File));
    m_locationBox->addItem(tr("Plain text", "place of a secret"), QVariant::fromValue(Location::Plain));
    m_reveal = m_line->addAction(actionIcon(u"reveal"_s), QLineEdit::TrailingPosition);
    m_reveal->setObjectName(u"reveal_"_s + field.name);
    m_reveal->setText(tr("Show text"));
    m_reveal->setToolTip(m_reveal->text());
    m_reveal->setCheckable(true);
    showValue(QJsonValue(QJsonValue::Undefined), {});
    connect(m_reveal, &QAction::toggled, this, &SecretEditor::updateLine);
    connect(m_locationBox, &QComboBox::activated, this, &SecretEditor::changeLocation);
    connect(m_line, &QLineEdit::textEdited, this, &SecretEditor::markTouched);
}

void SecretEditor::setHasKeychain(bool hasKeychain, const QString &reason)
{
    m_hasKeychain = hasKeychain;
    const int row = m_locationBox->findData(QVariant::fromValue(Location::Keychain));
    m_locationBox->setItemText(
        row, hasKeychain ? tr("Keychain", "place of a secret") : tr("Keychain (unavailable)", "place of a secret"));
    auto *items = qobject_cast<QStandardItemModel *>(m_locationBox->model());
    items->item(row)->setEnabled(hasKeychain);
    items->item(row)->setToolTip(plainToolTip(
        hasKeychain ? tr("Secrets stay in the keychain even when they are no longer used. An older version of the file may "
                         "still refer to them. To view or remove them, search for “watchkeeper” in the keychain app.")
                    : reason));
    const QString name = m_locationBox->accessibleName();
    m_locationBox->setToolTip(reason.isEmpty() ? name : plainToolTip(name + u'\n' + reason));
    if (m_originalValue.toString().isEmpty() && m_line->text().isEmpty() && !isTouched() && !isMixed()) {
        m_initialLocation = hasKeychain ? Location::Keychain : Location::Variable;
        setLocation(m_initialLocation);
    }
    updateLine();
}

std::optional<Secret> SecretEditor::typedSecret() const
{
    if (location() != Location::Keychain || m_line->text().isEmpty())
        return std::nullopt;
    return Secret{m_newKey, m_line->text()};
}

QJsonValue SecretEditor::value() const
{
    const QString text = m_line->text();
    if (text.isEmpty()) {
        const bool isCleared = location() == m_initialLocation && m_storedKey.isEmpty();
        return isCleared ? QJsonValue(QJsonValue::Undefined) : m_originalValue;
    }
    switch (location()) {
    case Location::Keychain:
        return u"${keychain:%1}"_s.arg(m_newKey);
    case Location::Variable:
        return u"${env:%1}"_s.arg(text.trimmed());
    case Location::File:
        return u"${file:%1}"_s.arg(text.trimmed());
    case Location::Plain:
        break;
    }
    return text;
}

QString SecretEditor::problem() const
{
    const bool isMissing = m_line->text().isEmpty() && location() != m_initialLocation && !m_originalValue.toString().isEmpty();
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
    const bool isInKeychain = written.location == Location::Keychain;
    m_originalValue = value;
    m_newKey = QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_storedKey = isInKeychain ? written.text : QString();
    m_line->setText(isInKeychain ? QString() : written.text);
    m_reveal->setChecked(false);
    m_initialLocation = isEmpty ? (m_hasKeychain ? Location::Keychain : Location::Variable) : written.location;
    setLocation(m_initialLocation);
    updateLine();
}

void SecretEditor::showMixed()
{
    showValue(QJsonValue(QJsonValue::Undefined), {});
    m_line->setPlaceholderText(multipleValuesText());
}

SecretEditor::Location SecretEditor::location() const
{
    return m_locationBox->currentData().value<Location>();
}

void SecretEditor::setLocation(Location location)
{
    m_locationBox->setCurrentIndex(m_locationBox->findData(QVariant::fromValue(location)));
}

//! Updates the placeholder text of the line, and whether the line is masked.
void SecretEditor::updateLine()
{
    const Location where = location();
    const bool isSecret = where == Location::Keychain || where == Location::Plain;
    m_reveal->setVisible(isSecret);
    m_line->setEchoMode(isSecret && !m_reveal->isChecked() ? QLineEdit::Password : QLineEdit::Normal);
    if (isMixed())
        return;
    if (where == Location::Keychain)
        m_line->setPlaceholderText(m_storedKey.isEmpty() ? QString() : tr("Stored in the keychain. Type to replace it"));
    else if (where == Location::Variable)
        m_line->setPlaceholderText(tr("Variable name"));
    else
        m_line->setPlaceholderText(where == Location::File ? tr("File path") : QString());
}

void SecretEditor::changeLocation()
{
    const bool wasSecret = m_line->echoMode() == QLineEdit::Password || m_reveal->isChecked();
    const bool isSecret = location() == Location::Keychain || location() == Location::Plain;
    if (wasSecret != isSecret)
        m_line->clear(); // otherwise, a typed password would become the visible name of a variable
    if (location() == m_initialLocation && m_line->text().isEmpty() && m_storedKey.isEmpty())
        m_line->setText(parseWrittenSecret(m_originalValue.toString()).text);
    m_reveal->setChecked(false);
    updateLine();
    // if the targets differ, changing only the place would remove their secrets
    if (!isMixed() || !m_line->text().isEmpty())
        markTouched();
}

} // namespace watchkeeper

#include "moc_SecretEditor.cpp"
