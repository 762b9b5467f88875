// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/lock/LockPassword.h"

#include "async/WhenDone.h"
#include "gui/look/widgets/Labels.h"

#include <QCloseEvent>
#include <QCryptographicHash>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QIcon>
#include <QLabel>
#include <QLineEdit>
#include <QPasswordDigestor>
#include <QPushButton>
#include <QRandomGenerator>
#include <QStringList>
#include <QVBoxLayout>
#include <QtConcurrentRun>

#include <algorithm>
#include <array>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

const QString kHashScheme = u"pbkdf2-sha512"_s;
constexpr int kHashIterations = 210'000; // OWASP Password Storage Cheat Sheet, 2023, for PBKDF2-HMAC-SHA512
constexpr int kMaxHashIterations = 10'000'000;
constexpr qsizetype kSaltBytes = 16;
constexpr quint64 kKeyBytes = 32;
constexpr int kFreeFailures = 2;
constexpr auto kMaxLockDelay = 60s;
constexpr int kLockIconSize = 64;
constexpr int kLockSpacing = 12;
constexpr int kLockWidth = 380;

QByteArray derivedKey(const QString &password, const QByteArray &salt, int iterations)
{
    return QPasswordDigestor::deriveKeyPbkdf2(
        QCryptographicHash::Sha512, password.normalized(QString::NormalizationForm_C).toUtf8(), salt, iterations, kKeyBytes);
}

QLineEdit *passwordField(const QString &name)
{
    auto *field = new QLineEdit;
    field->setObjectName(name);
    field->setEchoMode(QLineEdit::Password);
    return field;
}

QLabel *problemLabel()
{
    auto *label = new QLabel;
    label->setObjectName(u"lockProblem"_s);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setVisible(false);
    return label;
}

void showText(QLabel *label, const QString &text)
{
    label->setText(text);
    label->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        announce(label);
}

} // namespace

QString lockPasswordHash(const QString &password)
{
    std::array<quint32, kSaltBytes / sizeof(quint32)> random{};
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    const QByteArray salt(reinterpret_cast<const char *>(random.data()), kSaltBytes);
    const QByteArray key = derivedKey(password, salt, kHashIterations);
    return QStringList{kHashScheme, QString::number(kHashIterations), QString::fromLatin1(salt.toBase64()),
                       QString::fromLatin1(key.toBase64())}
        .join(u':');
}

bool matchesLockPassword(const QString &hash, const QString &password)
{
    const QStringList parts = hash.split(u':');
    const int iterations = parts.value(1).toInt();
    const QByteArray salt = QByteArray::fromBase64(parts.value(2).toLatin1());
    const QByteArray key = QByteArray::fromBase64(parts.value(3).toLatin1());
    if (parts.size() != 4 || parts.first() != kHashScheme || iterations < 1 || iterations > kMaxHashIterations || salt.isEmpty()
        || key.size() != qsizetype(kKeyBytes))
        return false;
    const QByteArray own = derivedKey(password, salt, iterations);
    int difference = 0; // compares all bytes, so that the time says nothing about the key
    for (qsizetype i = 0; i < key.size(); ++i)
        difference |= own.at(i) ^ key.at(i);
    return difference == 0;
}

Milliseconds lockDelayAfter(int failures)
{
    if (failures <= kFreeFailures)
        return 0ms;
    return std::min<Milliseconds>(kMaxLockDelay, 1s * (1 << std::min(failures - kFreeFailures - 1, 10)));
}

LockWindow::LockWindow()
    : m_password(passwordField(u"lockPassword"_s))
    , m_unlock(new QPushButton(tr("&Unlock")))
    , m_problem(problemLabel())
{
    setObjectName(u"lockWindow"_s);
    setWindowTitle(tr("Locked", "window title"));
    setBackgroundRole(QPalette::Window);
    setMinimumWidth(kLockWidth);
    auto *icon = new QLabel;
    icon->setPixmap(QIcon(u":/icons/app/watchkeeper.svg"_s).pixmap(kLockIconSize));
    auto *title = new QLabel(tr("Watchkeeper is locked"));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    large.setWeight(QFont::DemiBold);
    title->setFont(large);
    auto *text = new QLabel(tr("Checks and alerts continue."));
    auto *label = new QLabel(tr("&Password"));
    label->setBuddy(m_password);
    m_unlock->setObjectName(u"unlock"_s);
    m_unlock->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(3 * kLockSpacing, 3 * kLockSpacing, 3 * kLockSpacing, 3 * kLockSpacing);
    layout->setSpacing(kLockSpacing);
    layout->addStretch(1);
    layout->addWidget(icon, 0, Qt::AlignHCenter);
    layout->addWidget(title, 0, Qt::AlignHCenter);
    layout->addWidget(text, 0, Qt::AlignHCenter);
    layout->addSpacing(kLockSpacing);
    layout->addWidget(label);
    layout->addWidget(m_password);
    layout->addWidget(m_problem);
    layout->addWidget(m_unlock);
    layout->addStretch(1);
    connect(m_password, &QLineEdit::returnPressed, this, &LockWindow::submit);
    connect(m_unlock, &QPushButton::clicked, this, &LockWindow::submit);
    m_delay.setSingleShot(true);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        showText(m_problem, tr("Enter the password."));
        updateState();
    });
}

void LockWindow::reset()
{
    m_isChecking = false;
    m_password->clear();
    if (!m_delay.isActive())
        showText(m_problem, {});
    updateState();
}

void LockWindow::setChecking(bool isChecking)
{
    m_isChecking = isChecking;
    updateState();
}

void LockWindow::refuse(int failures)
{
    m_isChecking = false;
    m_password->clear();
    const Milliseconds delay = lockDelayAfter(failures);
    if (delay > 0ms) {
        m_delay.start(delay);
        const auto seconds = std::chrono::ceil<std::chrono::seconds>(delay);
        showText(m_problem,
                 tr("Wrong password. Wait %Ln second(s) before the next try.", "", static_cast<int>(seconds.count())));
    } else {
        showText(m_problem, tr("Wrong password."));
    }
    updateState();
}

void LockWindow::updateState()
{
    const bool isOpen = !m_isChecking && !m_delay.isActive();
    m_password->setEnabled(isOpen);
    m_unlock->setEnabled(isOpen);
    if (isOpen)
        m_password->setFocus();
}

void LockWindow::submit()
{
    if (!m_password->text().isEmpty())
        emit passwordEntered(m_password->text());
}

//! Keeps the lock: the window can be opened again, but not passed by closing it.
void LockWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    showMinimized();
}

LockPasswordDialog::LockPasswordDialog(QString currentHash, QWidget *parent)
    : QDialog(parent)
    , m_currentHash(std::move(currentHash))
    , m_current(passwordField(u"currentPassword"_s))
    , m_password(passwordField(u"newPassword"_s))
    , m_repeated(passwordField(u"repeatedPassword"_s))
    , m_problem(problemLabel())
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel))
{
    setObjectName(u"lockPasswordDialog"_s);
    setWindowTitle(tr("Lock password"));
    auto *hint =
        new QLabel(tr("The password hides the window from people who pass by. It doesn't encrypt the files of the profile, and "
                      "doesn't lock other programs such as watchkeeper-cli."));
    hint->setWordWrap(true);
    auto *form = new QFormLayout;
    const bool hasPassword = !m_currentHash.isEmpty();
    if (hasPassword) {
        form->addRow(tr("C&urrent password"), m_current);
        m_password->setPlaceholderText(tr("Leave empty to remove the password"));
    } else {
        m_current->setParent(this);
        m_current->hide();
    }
    form->addRow(tr("&New password"), m_password);
    form->addRow(tr("&Repeat it"), m_repeated);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &LockPasswordDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(kLockSpacing);
    layout->addWidget(hint);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(m_buttons);
}

void LockPasswordDialog::showProblem(const QString &text, QLineEdit *field)
{
    setBusy(false);
    showText(m_problem, text);
    field->setFocus();
    field->selectAll();
}

void LockPasswordDialog::setBusy(bool isBusy)
{
    for (QWidget *part : std::initializer_list<QWidget *>{m_current, m_password, m_repeated, m_buttons})
        part->setEnabled(!isBusy);
}

void LockPasswordDialog::accept()
{
    if (m_password->text() != m_repeated->text())
        return showProblem(tr("The two passwords differ. Type the new one again."), m_repeated);
    if (m_password->text().isEmpty() && m_currentHash.isEmpty())
        return showProblem(tr("Enter a password."), m_password);
    setBusy(true);
    if (m_currentHash.isEmpty())
        choose();
    else
        checkCurrent();
}

void LockPasswordDialog::checkCurrent()
{
    const auto check = [hash = m_currentHash, password = m_current->text()] { return matchesLockPassword(hash, password); };
    whenDone(QtConcurrent::run(check), this, [this](bool matches) {
        if (matches)
            return choose();
        QTimer::singleShot(lockDelayAfter(++m_failures), this,
                           [this] { showProblem(tr("The current password is wrong."), m_current); });
    });
}

void LockPasswordDialog::choose()
{
    const QString password = m_password->text();
    const auto make = [password] { return password.isEmpty() ? QString() : lockPasswordHash(password); };
    whenDone(QtConcurrent::run(make), this, [this](const QString &hash) {
        emit hashChosen(hash);
        QDialog::accept();
    });
}

} // namespace watchkeeper

#include "moc_LockPassword.cpp"
