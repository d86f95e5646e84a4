// SPDX-FileCopyrightText: 2026 Dreischritt contributors
// SPDX-License-Identifier: LGPL-2.1-or-later

#include "roomcertificate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHostInfo>
#include <QSaveFile>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace
{
constexpr long validSeconds = 2L * 365 * 24 * 3600;

struct Pem {
    QByteArray certificate;
    QByteArray key;
};

template<class T, void (*release)(T *)>
struct Release {
    void operator()(T *pointer) const
    {
        release(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY, EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509, X509_free>>;
using Memory = std::unique_ptr<BIO, Release<BIO, BIO_free_all>>;

QByteArray textOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, qsizetype(size)};
}

bool addExtension(X509 *certificate, int kind, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value.constData());
    const bool isAdded = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return isAdded;
}

std::optional<Pem> selfMade()
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    unsigned char serial[16];
    if (!key || !certificate || RAND_bytes(serial, sizeof serial) != 1) {
        return std::nullopt;
    }
    serial[0] &= 0x7f;
    const QByteArray host = QHostInfo::localHostName().toLatin1();
    const QByteArray name = host.isEmpty() ? QByteArray("dreischritt.local") : host;
    BIGNUM *number = BN_bin2bn(serial, sizeof serial, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    X509_set_version(certificate.get(), X509_VERSION_3);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), validSeconds);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *subject = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(name.constData()), int(name.size()), -1, 0);
    X509_set_issuer_name(certificate.get(), subject);
    if (!addExtension(certificate.get(), NID_subject_alt_name, "DNS:" + name + ",DNS:localhost,IP:127.0.0.1") || !addExtension(certificate.get(), NID_ext_key_usage, "serverAuth")
        || X509_sign(certificate.get(), key.get(), EVP_sha256()) == 0) {
        return std::nullopt;
    }
    const Memory certificateText(BIO_new(BIO_s_mem()));
    const Memory keyText(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1
        || PEM_write_bio_PrivateKey(keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        return std::nullopt;
    }
    return Pem{textOf(certificateText.get()), textOf(keyText.get())};
}

std::optional<QByteArray> read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.size() < 1'000'000 ? std::optional(file.readAll()) : std::nullopt;
}

bool keep(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(bytes) == bytes.size() && file.commit();
}

Result<Pem> certificateFor(const QString &certificateFile, const QString &keyFile, const QString &keysFile)
{
    if (!certificateFile.isEmpty() || !keyFile.isEmpty()) {
        const auto certificate = read(certificateFile);
        const auto key = read(keyFile);
        if (!certificate || !key) {
            return Error(Error::NotFound, "“%1” cannot be read. A certificate needs both its files, certificate and key (PEM).", {certificate ? keyFile : certificateFile});
        }
        return Pem{*certificate, *key};
    }
    const QString keptCertificate = keysFile + QLatin1String(".certificate.pem");
    const QString keptKey = keysFile + QLatin1String(".key.pem");
    if (!keysFile.isEmpty()) {
        const auto certificate = read(keptCertificate);
        const auto key = read(keptKey);
        if (certificate && key) {
            return Pem{*certificate, *key};
        }
    }
    const auto made = selfMade();
    if (!made) {
        return Error(Error::Failed, "No certificate could be made. Use one of the municipality's.");
    }
    if (!keysFile.isEmpty() && (!keep(keptKey, made->key) || !keep(keptCertificate, made->certificate))) {
        return Error(Error::Failed, "The certificate could not be kept in “%1”.", {keptCertificate});
    }
    return *made;
}
}

Result<std::shared_ptr<boost::asio::ssl::context>> roomTls(const QString &certificateFile, const QString &keyFile, const QString &keysFile)
{
    namespace ssl = boost::asio::ssl;
    const auto pem = certificateFor(certificateFile, keyFile, keysFile);
    if (!pem) {
        return pem.error();
    }
    const auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    boost::system::error_code problem;
    context->set_options(ssl::context::default_workarounds | ssl::context::no_sslv2 | ssl::context::no_sslv3 | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1, problem);
    if (!problem) {
        context->use_certificate_chain(boost::asio::buffer(pem.value().certificate.constData(), std::size_t(pem.value().certificate.size())), problem);
    }
    if (!problem) {
        context->use_private_key(boost::asio::buffer(pem.value().key.constData(), std::size_t(pem.value().key.size())), ssl::context::pem, problem);
    }
    if (problem) {
        return Error(Error::Refused, "The certificate cannot be used: %1.", {QString::fromStdString(problem.message())});
    }
    return context;
}
